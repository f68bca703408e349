import { transitionAttempt } from '../../attempt/transitionAttempt';
import { accept, and, begin, refuse } from '../moves/Move';
import { currentGroup } from '../moves/offerGroup';
import { stop } from '../moves/stop';
import { withAttempt } from '../moves/withAttempt';
import type { RunEvent, RunState, RunTransition } from '../types';

/** How long agents may take from an offer to the injection, milliseconds. */
export const ARM_MS = 30_000;

/** How long a one-shot fault may take from its go to the agent's word that it is done, milliseconds. */
export const ONE_SHOT_MS = 10_000;

/**
 * Commits the go of one attempt. This is the only place from which a fault starts: with the present fence, without a stop, without a halt, when its
 * whole group is ready, and once in the attempt's life (I3, I6). A halt that covers the run stops it instead.
 */
export function go(
  state: RunState,
  event: Extract<RunEvent, { type: 'go' }>,
  now: number,
): RunTransition {
  if (state.phase !== 'armed' && state.phase !== 'active') {
    return refuse(`Run ${state.id} is ${state.phase}: no go`);
  }
  if (state.stops.length > 0) {
    return refuse(`Run ${state.id} was stopped: no go`);
  }
  if (event.leaseUntil <= now) {
    return refuse(`The lease of run ${state.id} would be over already`);
  }
  if (event.haltId !== undefined) {
    const reason = `Halt ${event.haltId} covers the run`;
    return accept(
      state,
      stop(state, { kind: 'halt', by: event.haltId, reason }, now),
    );
  }
  const group = currentGroup(state);
  const attempt = group.find(({ id }) => id === event.attemptId);
  if (!attempt) {
    return refuse(`Attempt ${event.attemptId} is not of the current group`);
  }
  const waiting = group.find(
    ({ phase }) => phase === 'planned' || phase === 'offered',
  );
  if (waiting) {
    return refuse(
      `Agent ${waiting.agentId} is not ready for ${waiting.targetId}: no go for any of its group`,
    );
  }
  const granted = transitionAttempt(
    attempt,
    { type: 'go', fence: event.fence },
    now,
  );
  if (!granted.ok) {
    return refuse(granted.reason);
  }
  const { id, targetId } = attempt;
  const begun = group.some(({ goFence }) => goFence !== undefined);
  return accept(
    state,
    and(
      withAttempt(begin(state), granted.state),
      {
        leaseUntil: event.leaseUntil,
        deadlineAt: Math.max(
          begun ? state.deadlineAt ?? 0 : 0,
          event.deadlineAt,
          now + remainingMs(state, attempt.group),
        ),
      },
      {
        effects: [{ do: 'sendGo', attemptId: id }],
        records: [
          {
            type: 'attempt.granted',
            data: { attemptId: id, targetId, fence: event.fence },
          },
        ],
      },
    ),
  );
}

/**
 * Time for this group and those after it: a group lasts as long as its longest fault, and the next one is offered when it is proven gone. The first
 * go of each group counts anew, with the time that the ones before it really took.
 */
function remainingMs(state: RunState, from: number): number {
  const longest = new Map<number, number>();
  for (const { group, durationMs } of state.attempts) {
    if (group >= from) {
      const own = durationMs ?? ONE_SHOT_MS;
      longest.set(group, Math.max(longest.get(group) ?? 0, own));
    }
  }
  const faults = [...longest.values()].reduce((sum, ms) => sum + ms, 0);
  return faults + (longest.size - 1) * (state.revertBoundMs + ARM_MS);
}
