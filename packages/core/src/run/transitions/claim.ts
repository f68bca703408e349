import { end } from '../moves/end';
import { accept, and, begin, refuse } from '../moves/Move';
import type { ClaimGuards, RunEvent, RunState, RunTransition } from '../types';

/**
 * Takes a queued run to drive it. A run that may not start now is skipped with the reason: it is never started late without anybody looking, and a
 * slot has exactly one outcome (I7).
 */
export function claim(
  state: RunState,
  event: Extract<RunEvent, { type: 'claim' }>,
  now: number,
): RunTransition {
  if (state.phase !== 'queued') {
    return refuse(`Run ${state.id} is ${state.phase}, not queued`);
  }
  if (event.leaseUntil <= now) {
    return refuse(`The lease of run ${state.id} would be over already`);
  }
  const hindrance = whyNot(event.guards);
  if (hindrance !== undefined) {
    return accept(state, end(begin(state), 'skipped', hindrance, now));
  }
  const fence = state.fence + 1;
  return accept(
    state,
    and(
      begin(state),
      {
        phase: 'leased',
        fence,
        owner: event.owner,
        leaseUntil: event.leaseUntil,
        startedAt: now,
      },
      {
        effects: [{ do: 'prepare' }],
        records: [{ type: 'run.claimed', data: { owner: event.owner, fence } }],
      },
    ),
  );
}

function whyNot(guards: ClaimGuards): string | undefined {
  if (guards.haltId !== undefined) {
    return `Halt ${guards.haltId} covers it`;
  }
  if (guards.slotTaken) {
    return 'This start was taken before';
  }
  if (guards.windowClosed !== undefined) {
    return guards.windowClosed;
  }
  return guards.overlap === undefined
    ? undefined
    : `It overlaps with ${guards.overlap}`;
}
