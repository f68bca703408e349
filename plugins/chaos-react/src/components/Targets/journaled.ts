import type { AttemptPhase } from '@faultline/chaos-core';

/** An agent that is ready has its undo on disk: that is what Ready means. @internal */
export function journaled(phase: AttemptPhase): boolean {
  return phase !== 'planned' && phase !== 'offered' && phase !== 'neverStarted';
}
