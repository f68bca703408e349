import { isActive } from '../run/isActive';
import type { RunPhase } from '../run/types';

/** Whether a run takes, or will take without another question, what its plan names: it was launched and is not over. */
export function isUnderway(phase: RunPhase): boolean {
  return phase === 'queued' || isActive(phase);
}
