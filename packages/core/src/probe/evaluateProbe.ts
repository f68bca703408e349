import { readBreaks } from './readBreaks';
import type { ProbeSample, ProbeSpec, ProbeStatus } from './types';

/**
 * What the samples of one probe say at this moment.
 *
 * `noData` as soon as the last answer with data, or the first question without one, is older than the grace: whatever was seen before says nothing
 * about now (I12). `pending` until there are enough samples with data. `failing` when the last one fails within the tolerance.
 *
 * @param samples - of this probe; others are left out
 * @param now - milliseconds since the epoch
 * @public
 */
export function evaluateProbe(
  spec: ProbeSpec,
  samples: readonly ProbeSample[],
  now: number,
): ProbeStatus {
  const own = samples.filter(({ probe }) => probe === spec.name);
  const { broken, since, withData } = readBreaks(spec, own);
  const last = withData.at(-1);
  const base = {
    probe: spec.name,
    lastValue: last?.value,
    lastAnswer: own.reduce<ProbeSample | undefined>(
      (latest, sample) => (latest && latest.at > sample.at ? latest : sample),
      undefined,
    )?.answer,
    samples: own.length,
    samplesWithData: withData.length,
  };
  const heardAt = last?.at ?? Math.min(...own.map(({ at }) => at));
  if (own.length > 0 && now - heardAt > spec.graceMs) {
    return { ...base, status: 'noData', since: heardAt };
  }
  if (withData.length < spec.minimumSamples) {
    return { ...base, status: 'pending' };
  }
  if (broken) {
    return { ...base, status: 'broken', since };
  }
  if (last?.answer === 'fail') {
    const passing = withData.findLastIndex(({ answer }) => answer === 'pass');
    return { ...base, status: 'failing', since: withData[passing + 1].at };
  }
  return { ...base, status: 'holds', since };
}
