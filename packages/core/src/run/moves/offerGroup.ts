import { isSettled } from '../../attempt/isSettled';
import type { AttemptState } from '../../attempt/types';
import type { RunState } from '../types';
import { and, Move } from './Move';

/** Offers every attempt of a group to its agent. */
export function offerGroup(move: Move, group: number, now: number): Move {
  const members = move.state.attempts.filter(
    attempt => attempt.group === group && attempt.phase === 'planned',
  );
  return and(
    move,
    {
      offeredAt: now,
      attempts: move.state.attempts.map(attempt =>
        members.includes(attempt)
          ? { ...attempt, phase: 'offered' as const }
          : attempt,
      ),
    },
    {
      effects: members.map(({ id }) => ({ do: 'offer', attemptId: id })),
      records: members.map(({ id, targetId, agentId }) => ({
        type: 'attempt.offered',
        data: { attemptId: id, targetId, agentId },
      })),
    },
  );
}

/** The attempts of the group that was offered last; none before the first offer. */
export function currentGroup(state: RunState): AttemptState[] {
  const offered = state.attempts.filter(({ phase }) => phase !== 'planned');
  const group = Math.max(...offered.map(attempt => attempt.group));
  return state.attempts.filter(attempt => attempt.group === group);
}

/** The next group that was not offered, once every attempt before it is settled; undefined when none is left or it is too early. */
export function nextGroup(state: RunState): number | undefined {
  const planned = state.attempts.filter(({ phase }) => phase === 'planned');
  const over = state.attempts.every(
    ({ phase }) => phase === 'planned' || isSettled(phase),
  );
  return over && planned.length > 0
    ? Math.min(...planned.map(attempt => attempt.group))
    : undefined;
}
