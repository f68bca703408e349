import type { Comparator, ProbeSpec } from '@faultline/chaos-core';
import type { ChaosTranslate } from '../../translation';
import { probeExpectation } from './probeExpectation';

const opposites: Record<Comparator, Comparator> = {
  '>=': '<',
  '<=': '>',
  '<': '>=',
  '>': '<=',
  '==': '!=',
  '!=': '==',
};

/**
 * When a probe is breached, in words: `above 14.4`, `not answers 200–299`.
 *
 * @public
 */
export function probeBreach(probe: ProbeSpec, t: ChaosTranslate): string {
  const { question } = probe;
  if (
    (question.type === 'prometheus' || question.type === 'http') &&
    question.comparator
  ) {
    const comparator = opposites[question.comparator];
    return probeExpectation(
      { ...probe, question: { ...question, comparator } },
      t,
    );
  }
  const expectation = probeExpectation(probe, t);
  return t('probeText.not', { expectation });
}
