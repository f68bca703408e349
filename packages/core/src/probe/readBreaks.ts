import type { ProbeSample, ProbeSpec } from './types';

/**
 * A time in which a probe was broken.
 *
 * @public
 */
export interface ProbeBreak {
  /** The first failing sample of the window that broke it. */
  from: number;
  /** The first of the passing samples by which it holds again; absent while it is broken. */
  until?: number;
}

/**
 * What the samples with data say, in the order of time.
 *
 * A probe is broken once `failing` of the last `of` samples fail, and holds again after `failing` passes in a row; then it counts anew. So a
 * single answer neither breaks a probe nor heals it, unless the tolerance is 1.
 *
 * @public
 */
export interface ProbeReading {
  breaks: ProbeBreak[];
  broken: boolean;
  /** Time of the sample since which `broken` is what it is. */
  since?: number;
  /** Samples with data, in the order of time. */
  withData: ProbeSample[];
}

/**
 * Reads the samples of one probe; those of other probes, and those without data, are left out.
 *
 * @public
 */
export function readBreaks(
  spec: ProbeSpec,
  samples: readonly ProbeSample[],
): ProbeReading {
  const { failing, of } = spec.tolerance;
  const withData = samples
    .filter(
      ({ probe, answer }) =>
        probe === spec.name && (answer === 'pass' || answer === 'fail'),
    )
    .sort((a, b) => a.at - b.at);
  const breaks: ProbeBreak[] = [];
  let window: ProbeSample[] = [];
  let passes = 0;
  let firstPass: number | undefined;
  let open: ProbeBreak | undefined;
  let since = withData.at(0)?.at;
  for (const sample of withData) {
    passes = sample.answer === 'pass' ? passes + 1 : 0;
    firstPass = passes === 1 ? sample.at : firstPass;
    if (open) {
      if (passes >= failing) {
        open.until = firstPass;
        since = open.until;
        open = undefined;
        window = [];
      }
    } else {
      window = [...window, sample].slice(-of);
      const fails = window.filter(({ answer }) => answer === 'fail');
      if (fails.length >= failing) {
        open = { from: fails[0].at };
        since = open.from;
        breaks.push(open);
        passes = 0;
      }
    }
  }
  return { breaks, broken: open !== undefined, since, withData };
}
