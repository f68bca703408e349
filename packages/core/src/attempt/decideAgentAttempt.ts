import type {
  AgentAttemptAction,
  AgentAttemptEvent,
  AgentAttemptState,
} from './types';
import { REVERT_RETRY_MS, SUPERVISION_TTL_MS } from './constants';
import { answerGo } from './agent/answerGo';
import { answerTick } from './agent/answerTick';
import { decided, AgentDecision } from './agent/decided';
import { revertFor } from './agent/revertFor';

/**
 * What an agent does next with one attempt. The caller writes the state to its journal (fsync) before it carries out the actions, in their order
 * (I2); actions of one attempt run one after the other.
 *
 * `revert` of a one-shot fault has nothing to take back: the caller looks at the world and answers `spent`, `moot` or `reverted`.
 * `injectFailed` of a one-shot fault may only be said when nothing was touched. Until it strikes, `giveUp` keeps it from it; see `whyNotStrike`.
 *
 * @param bootNowMs - the agent's boot time, which goes on while the machine is suspended
 * @public
 */
export function decideAgentAttempt(
  state: AgentAttemptState,
  event: AgentAttemptEvent,
  bootNowMs: number,
): AgentDecision {
  switch (event.type) {
    case 'go':
      return answerGo(state, event, bootNowMs);
    case 'supervise':
      return supervise(state, event, bootNowMs);
    case 'stop':
      return stop(state, event.cause);
    case 'tick':
      return answerTick(state, bootNowMs);
    case 'agentRestarted':
      return restarted(state);
    case 'injected':
      return injected(state);
    case 'spent':
      return end(state, { phase: 'spent' });
    case 'moot':
      return end(state, { phase: 'moot' });
    case 'reverted':
      return end(state, { phase: 'reverted' });
    case 'injectFailed':
      return injectFailed(state, event.reason);
    case 'revertFailed':
      return open(state)
        ? decided(
            {
              ...state,
              phase: 'revertFailed',
              reason: event.reason,
              retryAt: bootNowMs + REVERT_RETRY_MS,
            },
            [{ do: 'report' }],
          )
        : decided(state);
    default: {
      const unknown: never = event;
      return refuse(state, `unknown event ${JSON.stringify(unknown)}`);
    }
  }
}

function supervise(
  state: AgentAttemptState,
  event: Extract<AgentAttemptEvent, { type: 'supervise' }>,
  now: number,
): AgentDecision {
  if (event.fence < state.fence) {
    return refuse(
      state,
      `supervision with fence ${event.fence} is of a former driver; ${state.fence} was seen`,
    );
  }
  if (state.phase !== 'injecting' && state.phase !== 'injected') {
    return decided(state);
  }
  // Not from the arrival: a message that waited on its way would keep the fault for as long after its driver died as it had waited.
  const until =
    Math.min(event.heardAt, now) +
    Math.min(Math.max(event.ttlMs, 0), SUPERVISION_TTL_MS);
  return decided({
    ...state,
    fence: event.fence,
    supervisedUntil: Math.max(state.supervisedUntil ?? 0, until),
  });
}

function stop(state: AgentAttemptState, cause: string): AgentDecision {
  switch (state.phase) {
    case 'ready':
      return decided(
        {
          ...state,
          phase: 'neverStarted',
          reason: `stopped before the go: ${cause}`,
        },
        [{ do: 'report' }],
      );
    case 'injecting':
    case 'injected':
      // A one-shot has nothing to take back, but between go and signal it can still be kept from striking; it reports its own end.
      return state.shape === 'oneShot'
        ? decided(state, [{ do: 'report' }, { do: 'giveUp', cause }])
        : revertFor(state, cause);
    case 'revertFailed':
      return revertFor(state, cause);
    case 'reverting':
      return decided(state);
    default:
      // The control plane does not know the end yet, or it would not ask.
      return decided(state, [{ do: 'report' }]);
  }
}

function restarted(state: AgentAttemptState): AgentDecision {
  if (state.phase === 'ready') {
    return decided(
      {
        ...state,
        phase: 'neverStarted',
        reason: 'the agent restarted before the go',
      },
      [{ do: 'report' }],
    );
  }
  return open(state)
    ? revertFor(state, 'the agent restarted')
    : decided(state, [{ do: 'report' }]);
}

function injected(state: AgentAttemptState): AgentDecision {
  switch (state.phase) {
    case 'injecting':
      return decided({ ...state, phase: 'injected' }, [{ do: 'report' }]);
    case 'reverting':
    case 'revertFailed':
    case 'reverted':
      // The injection ended after its revert began: what it did last may still be there.
      return revertFor(state, 'the injection ended after the revert');
    default:
      return decided(state);
  }
}

function injectFailed(state: AgentAttemptState, reason: string): AgentDecision {
  if (state.phase !== 'injecting') {
    return decided(state);
  }
  return state.shape === 'oneShot'
    ? end(state, { phase: 'neverStarted', reason })
    : revertFor(state, `injection failed: ${reason}`);
}

function end(
  state: AgentAttemptState,
  to: Pick<AgentAttemptState, 'phase' | 'reason'>,
): AgentDecision {
  return open(state)
    ? decided({ ...state, ...to, retryAt: undefined }, [{ do: 'report' }])
    : decided(state);
}

function open(state: AgentAttemptState): boolean {
  return ['injecting', 'injected', 'reverting', 'revertFailed'].includes(
    state.phase,
  );
}

function refuse(state: AgentAttemptState, reason: string): AgentDecision {
  const action: AgentAttemptAction = { do: 'refuse', reason };
  return decided(state, [action]);
}
