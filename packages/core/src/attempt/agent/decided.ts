import type { AgentAttemptAction, AgentAttemptState } from '../types';

/**
 * The attempt's next state, and what to do once it is in the journal.
 *
 * @public
 */
export interface AgentDecision {
  state: AgentAttemptState;
  actions: AgentAttemptAction[];
}

/** A decision; without actions nothing is to be done. */
export function decided(
  state: AgentAttemptState,
  actions: AgentAttemptAction[] = [],
): AgentDecision {
  return { state, actions };
}
