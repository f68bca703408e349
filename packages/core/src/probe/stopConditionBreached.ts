import { describeLimit } from './describeLimit';
import { evaluateProbe } from './evaluateProbe';
import { formatValue } from './formatValue';
import type { ProbeSample, ProbeSpec } from './types';

/** @public */
export interface StopConditionAnswer {
  breached: boolean;
  /** For people; there when breached. */
  reason?: string;
  kind?: 'stopCondition' | 'noData';
}

/**
 * Whether a stop condition stops the run now: it is broken, or there was no data for longer than its grace (I12). Too few samples are no breach.
 *
 * @public
 */
export function stopConditionBreached(
  spec: ProbeSpec,
  samples: readonly ProbeSample[],
  now: number,
): StopConditionAnswer {
  const { status, lastValue, since } = evaluateProbe(spec, samples, now);
  if (status === 'broken') {
    const limit = describeLimit(spec.question);
    const value =
      lastValue === undefined
        ? ''
        : `, now ${formatValue(lastValue, limit.unit)}`;
    return {
      breached: true,
      kind: 'stopCondition',
      reason: `${spec.name} ${limit.broke}${value}`,
    };
  }
  if (status === 'noData') {
    const seconds = Math.round((now - (since ?? now)) / 1000);
    const last = samples.findLast(({ probe }) => probe === spec.name);
    return {
      breached: true,
      kind: 'noData',
      reason: `${spec.name} has had no data for ${seconds} s: ${
        last?.detail ?? 'no answer'
      }`,
    };
  }
  return { breached: false };
}
