import { transitionAttempt } from '../../attempt/transitionAttempt';
import type { AttemptEvent, AttemptState } from '../../attempt/types';
import { accept, and, begin, Move, refuse } from '../moves/Move';
import { followAttempt } from '../moves/followAttempt';
import { settle } from '../moves/settle';
import { withAttempt } from '../moves/withAttempt';
import type { RunEvent, RunRecord, RunState, RunTransition } from '../types';

/** Takes an agent's word on one attempt, in whatever order words arrive (I16). */
export function attempt(
  state: RunState,
  event: Extract<RunEvent, { type: 'attempt' }>,
  now: number,
): RunTransition {
  const before = state.attempts.find(({ id }) => id === event.attemptId);
  if (!before) {
    return refuse(`Run ${state.id} has no attempt ${event.attemptId}`);
  }
  if (event.event.type === 'go' || event.event.type === 'offer') {
    return refuse(`An agent cannot say ${event.event.type}`);
  }
  if (state.offeredAt === undefined) {
    return refuse(`Run ${state.id} is ${state.phase}: no agent was asked yet`);
  }
  const heard = transitionAttempt(before, event.event, now);
  if (!heard.ok) {
    return refuse(heard.reason);
  }
  if (heard.state === before) {
    return accept(state, begin(state));
  }
  const move = and(
    withAttempt(begin(state), heard.state),
    {},
    {
      records: heard.changed ? recordOf(before, heard.state, event.event) : [],
    },
  );
  if (!heard.changed) {
    return accept(state, move);
  }
  return accept(state, follow(move, before, heard.state, now));
}

function follow(
  move: Move,
  before: AttemptState,
  after: AttemptState,
  now: number,
): Move {
  switch (move.state.phase) {
    case 'armed':
    case 'active':
      return followAttempt(move, before, after, now);
    case 'stopping':
      return settle(injectedSince(move, after), now);
    case 'unconfirmed':
      return settle(injectedSince(move, after), now);
    default:
      return move;
  }
}

/** A run can be stopped before the word arrives that its fault was there. */
function injectedSince(move: Move, after: AttemptState): Move {
  return after.injectedAt === undefined || move.state.injectedAt !== undefined
    ? move
    : and(move, { injectedAt: after.injectedAt });
}

/** Magnitudes change all the time; history keeps what changes the picture. */
function recordOf(
  before: AttemptState,
  after: AttemptState,
  event: AttemptEvent,
): RunRecord[] {
  if (event.type === 'observed' && before.seen === after.seen) {
    return [];
  }
  const { id, targetId, agentId, evidence, magnitude, reason, seen } = after;
  return [
    {
      type: `attempt.${event.type}`,
      data: {
        attemptId: id,
        targetId,
        agentId,
        evidence,
        magnitude,
        reason,
        seen,
      },
    },
  ];
}
