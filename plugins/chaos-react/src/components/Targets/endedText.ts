import type { AttemptPhase } from '@faultline/chaos-core';
import type { AttemptView } from '@faultline/backstage-plugin-chaos-common';
import type { ChaosTranslate } from '../../translation';
import { attemptWords } from '../../words';

/**
 * How ended attempts ended, each kind with its own word: only what was undone
 * is said to be reverted and read back.
 *
 * @internal
 */
export function endedText(
  attempts: Array<Pick<AttemptView, 'phase'>>,
  t: ChaosTranslate,
): string {
  const counts = new Map<AttemptPhase, number>();
  for (const { phase } of attempts) {
    counts.set(phase, (counts.get(phase) ?? 0) + 1);
  }
  const frozen = String(attempts.length);
  return [...counts]
    .map(([phase, number]) => {
      const ended = String(number);
      if (phase === 'reverted') return t('run.revertedOf', { ended, frozen });
      const word = t(attemptWords[phase].message).toLocaleLowerCase();
      return t('run.endedOf', { ended, frozen, word });
    })
    .join(', ');
}
