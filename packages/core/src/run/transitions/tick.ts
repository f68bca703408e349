import { isSettled } from '../../attempt/isSettled';
import type { AttemptState } from '../../attempt/types';
import { askAgain } from '../moves/askAgain';
import { accept, and, begin, Move } from '../moves/Move';
import { currentGroup } from '../moves/offerGroup';
import { stop, stopsFor } from '../moves/stop';
import type { RunEvent, RunState, RunTransition } from '../types';
import { ARM_MS } from './go';

/**
 * What time alone brings: bounds that are reached, and what is owed and was not done. Returns the same state while nothing is due.
 */
export function tick(
  state: RunState,
  event: Extract<RunEvent, { type: 'tick' }>,
  now: number,
): RunTransition {
  const move = reachedBound(state, event.graceMs, now);
  return accept(state, move.state === state ? askAgain(state, now) : move);
}

function reachedBound(state: RunState, graceMs: number, now: number): Move {
  switch (state.phase) {
    case 'armed':
    case 'active':
      return running(state, now);
    case 'stopping':
      return stopping(state, graceMs, now);
    case 'verifying':
      return verifying(state, graceMs, now);
    default:
      return begin(state);
  }
}

function running(state: RunState, now: number): Move {
  if (state.deadlineAt !== undefined && now >= state.deadlineAt) {
    return stop(
      state,
      { kind: 'deadline', reason: 'the fault had its time' },
      now,
    );
  }
  const silent = currentGroup(state).find(isBeforeInjection);
  if (silent && now >= (state.offeredAt ?? now) + ARM_MS) {
    const { agentId, targetId } = silent;
    const reason = `Agent ${agentId} did not answer for ${targetId} within ${
      ARM_MS / 1000
    } s`;
    return stop(state, { kind: 'refusedByAgent', by: agentId, reason }, now);
  }
  return begin(state);
}

function isBeforeInjection({ phase }: AttemptState): boolean {
  return phase === 'offered' || phase === 'ready' || phase === 'granted';
}

/** Past the bound there is no word left that would claim an end: it is an alarm, and the revert is sent again. */
function stopping(state: RunState, graceMs: number, now: number): Move {
  const bound = (state.stoppingAt ?? now) + state.revertBoundMs + graceMs;
  if (now < bound) {
    return begin(state);
  }
  const open = state.attempts.filter(({ phase }) => !isSettled(phase));
  const failed = open.some(({ phase }) => phase === 'revertFailed');
  const reason = `${open.length} of ${
    state.attempts.length
  } faults are not proven gone: ${open
    .map(({ targetId, agentId }) => `${targetId} (agent ${agentId})`)
    .join(', ')}`;
  const move = and(
    begin(state),
    {
      phase: 'unconfirmed',
      recovery: failed ? 'failed' : 'unconfirmed',
      reason,
      asked: { at: now, times: 0 },
    },
    { records: [{ type: 'run.unconfirmed', data: { reason } }] },
  );
  return and(
    move,
    {},
    { effects: [{ do: 'alarm', reason }, ...stopsFor(move, reason)] },
  );
}

/** The driver decides from the samples; if nobody did in time, the probes have no answer. */
function verifying(state: RunState, graceMs: number, now: number): Move {
  const bound = (state.verifyingAt ?? now) + state.verifyBoundMs + graceMs;
  if (state.afterProbes !== 'pending' || now < bound) {
    return begin(state);
  }
  return and(
    begin(state),
    { afterProbes: 'noData', asked: { at: now, times: 0 } },
    {
      effects: [{ do: 'decideVerdict' }],
      records: [{ type: 'probes.after', data: { result: 'noData' } }],
    },
  );
}
