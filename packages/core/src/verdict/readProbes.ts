import { describeLimit } from '../probe/describeLimit';
import { readBreaks } from '../probe/readBreaks';
import type { ProbeBreak } from '../probe/readBreaks';
import type { ProbeSample, ProbeSpec } from '../probe/types';
import type { VerdictInput } from './VerdictInput';

/** What one probe says of the time since the injection. */
export interface ProbeFinding {
  spec: ProbeSpec;
  outcome: 'held' | 'broken' | 'noData';
  /** Held, but on fewer samples than it must have. */
  tooFew: boolean;
  breaks: ProbeBreak[];
  brokenForMs: number;
  worst?: number;
}

/** Reads every probe that was to be asked since the injection. */
export function readProbes(input: VerdictInput): ProbeFinding[] {
  const { probes, samples, injectedAt = input.endedAt, endedAt } = input;
  return probes
    .filter(({ mode }) => mode !== 'before')
    .map(spec => {
      const own = samples.filter(
        ({ probe, at }) => probe === spec.name && at >= injectedAt,
      );
      const { breaks, withData } = readBreaks(spec, own);
      const blind = longestBlindness(own);
      const base = {
        spec,
        breaks,
        tooFew: withData.length < spec.minimumSamples,
        brokenForMs: breaks.reduce(
          (sum, { from, until = endedAt }) => sum + until - from,
          0,
        ),
        worst: worstOf(spec, withData),
      };
      if (breaks.length > 0) {
        return { ...base, outcome: 'broken' };
      }
      const noData =
        blind > spec.graceMs || (own.length > 0 && withData.length === 0);
      return { ...base, outcome: noData ? 'noData' : 'held' };
    });
}

/** The longest time within one phase in which the probe was asked and had no data; between the phases nobody asks. */
function longestBlindness(own: readonly ProbeSample[]): number {
  return Math.max(
    0,
    ...(['during', 'after'] as const).map(phase => {
      const asked = own.filter(sample => sample.phase === phase);
      const marks = asked.filter(
        ({ answer }, index) =>
          index === 0 ||
          index === asked.length - 1 ||
          answer === 'pass' ||
          answer === 'fail',
      );
      return Math.max(
        0,
        ...marks.slice(1).map(({ at }, index) => at - marks[index].at),
      );
    }),
  );
}

function worstOf(
  spec: ProbeSpec,
  withData: readonly ProbeSample[],
): number | undefined {
  const values = withData
    .filter(({ value }) => value !== undefined)
    .map(({ value, answer }) => ({ value: Number(value), answer }));
  if (values.length === 0) {
    return undefined;
  }
  const numbers = values.map(({ value }) => value);
  switch (describeLimit(spec.question).worst) {
    case 'highest':
      return Math.max(...numbers);
    case 'lowest':
      return Math.min(...numbers);
    default:
      return values.findLast(({ answer }) => answer === 'fail')?.value;
  }
}
