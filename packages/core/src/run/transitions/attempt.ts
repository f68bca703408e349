import { transitionAttempt } from '../../attempt/transitionAttempt';
import type { AttemptEvent, AttemptState } from '../../attempt/types';
import { earlyEnd } from '../moves/earlyEnd';
import { decidingCause } from '../decidingCause';
import { accept, and, begin, Move, refuse } from '../moves/Move';
import { followAttempt } from '../moves/followAttempt';
import { settle } from '../moves/settle';
import { withAttempt } from '../moves/withAttempt';
import type { RunEvent, RunRecord, RunState, RunTransition } from '../types';

/**
 * Takes an agent's word on one attempt, in whatever order words arrive (I16).
 *
 * A word can be heard long after what it tells of; what counts is when it happened.
 */
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
  const at = whenOf(state, before, event.at, now);
  const heard = transitionAttempt(before, event.event, now, at);
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
  return accept(state, follow(move, before, heard.state, { at, now }));
}

/** Not before the go (or the offer), and not in the future, whatever an agent's clock says. */
function whenOf(
  state: RunState,
  { grantedAt }: AttemptState,
  at: number | undefined,
  now: number,
): number {
  const earliest = grantedAt ?? state.offeredAt ?? state.createdAt;
  return Math.min(now, Math.max(at ?? now, earliest));
}

function follow(
  heard: Move,
  before: AttemptState,
  after: AttemptState,
  time: { at: number; now: number },
): Move {
  const move = withInjection(heard, after);
  switch (move.state.phase) {
    case 'armed':
    case 'active':
      return followAttempt(move, before, after, time);
    case 'stopping':
      return settle(withEarlyEnd(move, before, after, time), time.now);
    case 'unconfirmed':
      return settle(move, time.now);
    default:
      return move;
  }
}

/** The first fault of the run that was there, in whatever order the words arrive; a run can be stopped before any of them does. */
function withInjection(move: Move, { injectedAt }: AttemptState): Move {
  const known = move.state.injectedAt ?? Infinity;
  return injectedAt !== undefined && injectedAt < known
    ? and(move, { injectedAt })
    : move;
}

/**
 * A run whose time was over was stopped for that; when it is heard only then that a fault had ended long before, this is the cause.
 */
function withEarlyEnd(
  move: Move,
  before: AttemptState,
  after: AttemptState,
  { at, now }: { at: number; now: number },
): Move {
  const { stops, stoppingAt = now } = move.state;
  const cause =
    decidingCause(stops)?.kind === 'deadline'
      ? earlyEnd(before, after, at, stoppingAt)
      : undefined;
  return cause
    ? and(
        move,
        { stops: [...stops, cause] },
        { records: [{ type: 'stop.found', data: { ...cause } }] },
      )
    : move;
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
