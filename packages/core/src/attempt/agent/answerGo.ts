import type { AgentAttemptEvent, AgentAttemptState } from '../types';
import { READY_TTL_MS, SUPERVISION_TTL_MS } from '../constants';
import { AgentDecision, decided } from './decided';

type Go = Extract<AgentAttemptEvent, { type: 'go' }>;

/** Whether a go starts the fault. A forbidden or late go ends the attempt for good; one that is not for this ready changes nothing. */
export function answerGo(
  state: AgentAttemptState,
  go: Go,
  now: number,
): AgentDecision {
  if (state.phase !== 'ready') {
    // A repeated go, or one after a tombstone: never a second execution (I3).
    return decided(state, [
      { do: 'refuse', reason: `the attempt is ${state.phase}, not ready` },
      { do: 'report' },
    ]);
  }
  if (go.nonce !== state.nonce) {
    return decided(state, [
      { do: 'refuse', reason: 'the go names another nonce' },
    ]);
  }
  const refusal = whyNot(state, go, now);
  if (refusal !== undefined) {
    return decided({ ...state, phase: 'neverStarted', reason: refusal }, [
      { do: 'refuse', reason: refusal },
      { do: 'report' },
    ]);
  }
  return decided(
    {
      ...state,
      phase: 'injecting',
      fence: go.fence,
      goAt: now,
      deadlineAt:
        state.shape === 'oneShot' ? undefined : now + state.durationMs,
      supervisedUntil: now + SUPERVISION_TTL_MS,
    },
    [{ do: 'report' }, { do: 'inject' }],
  );
}

function whyNot(
  state: AgentAttemptState,
  go: Go,
  now: number,
): string | undefined {
  const waited = now - state.readyAt;
  // A negative wait is another boot: its clock says nothing about this ready.
  if (waited > READY_TTL_MS || waited < 0) {
    return `the go came ${waited} ms after the ready; ${READY_TTL_MS} ms is allowed`;
  }
  const highest = Math.max(go.highestFence, state.fence);
  if (go.fence < highest) {
    return `the go has fence ${go.fence} of a former driver; ${highest} was seen`;
  }
  if (go.halted) {
    return 'a halt covers this run';
  }
  if (!go.guardianAlive) {
    return 'the guardian is not alive, so nothing would undo the fault if the agent died';
  }
  return undefined;
}
