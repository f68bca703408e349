import { isSettled } from '../../attempt/isSettled';
import { mayBePresent } from '../../attempt/mayBePresent';
import type { AttemptState } from '../../attempt/types';
import { endPhaseOf } from '../endPhaseOf';
import type { RunEffect, RunRecord, StopCause } from '../types';
import { end } from './end';
import { and, begin, Move } from './Move';
import { settle } from './settle';

/** Causes that are kept. More would only repeat what is known, and a row must stay bounded (I15). */
const MAX_CAUSES = 50;

/**
 * Stops a run that is not over, in whatever phase it is. Idempotent: a later stop adds its cause and nothing else, except in `unconfirmed`, where
 * the revert is sent again, and in `verifying`, where nobody waits for the after-probes any longer.
 *
 * An attempt without a committed go is over at once: no go can follow a stop. Its agent is told as well, so that it forgets its ready.
 */
export function stop(
  state: Move | Move['state'],
  cause: Omit<StopCause, 'at'>,
  now: number,
): Move {
  const move = 'state' in state ? state : begin(state);
  const noted = and(
    move,
    {
      stops: [...move.state.stops, { ...cause, at: now }].slice(0, MAX_CAUSES),
    },
    { records: [{ type: 'stop.requested', data: { ...cause } }] },
  );
  const { phase } = move.state;
  switch (phase) {
    case 'draft':
    case 'pendingApproval':
    case 'queued':
      return end(
        {
          ...noted,
          state: {
            ...noted.state,
            attempts: move.state.attempts.map(attempt =>
              neverGranted(attempt, cause.reason, now),
            ),
          },
        },
        endPhaseOf(noted.state),
        cause.reason,
        now,
      );
    case 'leased':
    case 'preparing':
    case 'armed':
    case 'active':
      return settle(stopAttempts(noted, cause.reason, now), now);
    case 'verifying':
      return move.state.afterProbes === 'pending'
        ? and(
            noted,
            { afterProbes: 'cutShort' },
            {
              effects: [{ do: 'decideVerdict' }],
              records: [{ type: 'probes.after', data: { result: 'cutShort' } }],
            },
          )
        : noted;
    case 'unconfirmed':
      return and(noted, {}, { effects: stopsFor(noted, cause.reason) });
    default:
      return noted;
  }
}

/** Tells the agents of all attempts that are not proven over. */
export function stopsFor(move: Move, cause: string): RunEffect[] {
  return move.state.attempts
    .filter(({ phase }) => !isSettled(phase))
    .map(({ id }) => ({ do: 'sendStop', attemptId: id, cause }));
}

function stopAttempts(move: Move, reason: string, now: number): Move {
  const told = move.state.attempts.filter(
    ({ phase }) => phase !== 'planned' && !isSettled(phase),
  );
  const attempts = move.state.attempts.map(attempt =>
    neverGranted(attempt, reason, now),
  );
  const records = attempts
    .filter((attempt, index) => attempt !== move.state.attempts[index])
    .map(
      ({ id, targetId }): RunRecord => ({
        type: 'attempt.neverStarted',
        data: { attemptId: id, targetId, reason },
      }),
    );
  return and(
    move,
    { phase: 'stopping', stoppingAt: now, reason, attempts },
    {
      effects: told.map(({ id }) => ({
        do: 'sendStop',
        attemptId: id,
        cause: reason,
      })),
      records: [{ type: 'run.stopping', data: { reason } }, ...records],
    },
  );
}

function neverGranted(
  attempt: AttemptState,
  reason: string,
  now: number,
): AttemptState {
  return isSettled(attempt.phase) || mayBePresent(attempt)
    ? attempt
    : {
        ...attempt,
        phase: 'neverStarted',
        seen: 'absent',
        endedAt: now,
        reason: `stopped before the go: ${reason}`,
      };
}
