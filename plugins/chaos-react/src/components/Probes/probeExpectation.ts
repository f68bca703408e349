import type { ProbeSpec } from '@faultline/chaos-core';
import type { Comparator } from '@faultline/chaos-core';
import { formatNumber, formatSpan } from '../../format';
import type { ChaosTranslate } from '../../translation';

const comparatorKeys = {
  '>=': 'probeText.atLeast',
  '<=': 'probeText.atMost',
  '<': 'probeText.below',
  '>': 'probeText.above',
  '==': 'probeText.equal',
  '!=': 'probeText.notEqual',
} as const satisfies Record<Comparator, string>;

function statusText(status: number[]): string {
  const first = status[0];
  const last = status[status.length - 1];
  if (first === undefined || last === undefined) return '200–299';
  return first === last ? String(first) : `${first}–${last}`;
}

/**
 * What a probe expects, in words: "at least 99.5 %", "answers 200–299 within
 * 500 ms".
 *
 * @public
 */
export function probeExpectation(probe: ProbeSpec, t: ChaosTranslate): string {
  const { question } = probe;
  const compared = (comparator: Comparator, value: number, unit?: string) =>
    t(comparatorKeys[comparator], { value: formatNumber(value, unit) });
  switch (question.type) {
    case 'prometheus':
      return compared(question.comparator, question.value, question.unit);
    case 'http': {
      if (question.comparator && question.value !== undefined) {
        return compared(question.comparator, question.value, question.unit);
      }
      const status = statusText(question.status);
      return question.maxLatencyMs === undefined
        ? t('probeText.answers', { status })
        : t('probeText.answersWithin', {
            status,
            latency: formatSpan(question.maxLatencyMs),
          });
    }
    case 'tcp':
      return question.maxLatencyMs === undefined
        ? t('probeText.connects')
        : t('probeText.connectsWithin', {
            latency: formatSpan(question.maxLatencyMs),
          });
    case 'alert':
      return question.threshold === undefined
        ? t('probeText.alertSilent')
        : t('probeText.below', { value: formatNumber(question.threshold) });
    case 'kubernetes':
      return question.question === 'readyReplicas'
        ? t('probeText.ready', { value: String(question.value ?? 1) })
        : t('probeText.condition', { condition: question.condition ?? '' });
    default:
      return t('probeText.serving');
  }
}
