import type { AttemptState } from './types';
import { isSettled } from './isSettled';

const BEFORE_GO: ReadonlySet<AttemptState['phase']> = new Set<
  AttemptState['phase']
>(['planned', 'offered', 'ready']);

/**
 * Whether the effect may be in the world: a go was committed, or an agent spoke of one, and nothing proves the end. Silence is no proof.
 *
 * @public
 */
export function mayBePresent(state: Pick<AttemptState, 'phase'>): boolean {
  return !isSettled(state.phase) && !BEFORE_GO.has(state.phase);
}
