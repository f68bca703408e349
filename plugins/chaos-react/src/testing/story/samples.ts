import type { ProbeSample, ProbeSpec } from '@faultline/chaos-core';
import { formatNumber } from '../../format';

/**
 * Samples of one probe, ten seconds apart. `undefined` is a moment without data.
 *
 * @param from - milliseconds since the epoch
 */
export function samplesOf(
  probe: ProbeSpec,
  from: number,
  values: Array<number | undefined>,
  fault: { from: number; to: number },
): ProbeSample[] {
  const { question } = probe;
  if (question.type !== 'prometheus') return [];
  const { comparator, value: limit = 0 } = question;
  const holds = (value: number) =>
    comparator === '>=' ? value >= limit : value <= limit;
  return values.map((value, index): ProbeSample => {
    const at = from + index * probe.intervalMs;
    let phase: ProbeSample['phase'] = 'during';
    if (at < fault.from) phase = 'before';
    else if (at > fault.to) phase = 'after';
    if (value === undefined) {
      return {
        probe: probe.name,
        at,
        phase,
        answer: 'noData',
        detail: 'The scrape timed out',
      };
    }
    return {
      probe: probe.name,
      at,
      phase,
      answer: holds(value) ? 'pass' : 'fail',
      value,
      detail: `${probe.name} ${formatNumber(value, question.unit)}`,
    };
  });
}
