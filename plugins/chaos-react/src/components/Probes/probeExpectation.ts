import type {
  ComparedWith,
  Comparator,
  ProbeSpec,
} from '@faultline/chaos-core';
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
  const compared = (
    comparator: Comparator,
    { value, factor = 1, unit }: ComparedWith,
  ) =>
    t(comparatorKeys[comparator], {
      value:
        value === undefined
          ? t('probeText.timesBefore', { factor: formatNumber(factor) })
          : formatNumber(value, unit),
    });
  switch (question.type) {
    case 'prometheus':
      return compared(question.comparator, question);
    case 'http': {
      if (question.comparator) {
        return compared(question.comparator, question);
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
