import type { AgentAttemptState } from '../types';
import { AgentDecision, decided } from './decided';

/** Begins the revert, or begins it again; the first cause is kept as the reason. */
export function revertFor(
  state: AgentAttemptState,
  cause: string,
): AgentDecision {
  return decided(
    {
      ...state,
      phase: 'reverting',
      retryAt: undefined,
      reason: state.phase === 'revertFailed' ? state.reason : cause,
    },
    [{ do: 'report' }, { do: 'revert', cause }],
  );
}
