import type { AgentAttemptState } from '../types';
import { READY_TTL_MS } from '../constants';
import { AgentDecision, decided } from './decided';
import { revertFor } from './revertFor';

/** What time alone brings: an unused ready expires, a deadline passes, supervision is lost, a failed revert is tried again. */
export function answerTick(
  state: AgentAttemptState,
  now: number,
): AgentDecision {
  switch (state.phase) {
    case 'ready':
      return now - state.readyAt > READY_TTL_MS
        ? decided(
            {
              ...state,
              phase: 'neverStarted',
              reason: `no go came within ${READY_TTL_MS} ms`,
            },
            [{ do: 'report' }],
          )
        : decided(state);
    case 'injecting':
    case 'injected':
      return held(state, now);
    case 'revertFailed':
      return state.retryAt === undefined || now >= state.retryAt
        ? revertFor(state, 'the revert is tried again')
        : decided(state);
    default:
      return decided(state);
  }
}

function held(state: AgentAttemptState, now: number): AgentDecision {
  if (state.shape === 'oneShot') {
    return decided(state);
  }
  if (state.deadlineAt === undefined || now >= state.deadlineAt) {
    return revertFor(state, 'deadline');
  }
  const lost =
    state.supervisedUntil === undefined || now >= state.supervisedUntil;
  return lost && state.onDisconnect === 'revert'
    ? revertFor(state, 'supervision lost')
    : decided(state);
}
