import type { RunPhase } from '../run/types';
import type { Verdict } from '../verdict/types';

/**
 * Phases in which a run of a slot can end that was meant to leave an outcome. One that was skipped, rejected or expired was never to be; it
 * says nothing of a score.
 *
 * @public
 */
export const PHASES_OF_OUTCOMES = ['succeeded', 'errored', 'aborted'] as const;

/**
 * Whether a run that ends like this was errored, aborted by a person, or without data (docs/concepts/verdicts-and-scores.md): it
 * changes no outcome and lowers confidence.
 *
 * @public
 */
export function lacksOutcome(
  phase: RunPhase,
  verdict: Verdict | undefined,
): boolean {
  return (
    PHASES_OF_OUTCOMES.some(each => each === phase) &&
    (verdict === undefined || verdict === 'inconclusive')
  );
}
