import { accept, and, begin, refuse } from '../moves/Move';
import { owed } from '../moves/owed';
import { isActive } from '../isActive';
import type { RunEvent, RunState, RunTransition } from '../types';

/**
 * Takes a run over from a driver whose lease is over. The state stays; the fence rises, so that the former driver's words are void. What
 * the former driver may not have done is done again; what was granted is never granted again: only the agents' own words move those attempts.
 *
 * A lease that ends later than a fresh one would was given before the clock was set back, and is void as well. The same owner may take its own run
 * over at once, after a restart.
 */
export function adopt(
  state: RunState,
  event: Extract<RunEvent, { type: 'adopt' }>,
  now: number,
): RunTransition {
  if (!isActive(state.phase)) {
    return refuse(`Run ${state.id} is ${state.phase}, nobody drives it`);
  }
  if (event.leaseUntil <= now) {
    return refuse(`The lease of run ${state.id} would be over already`);
  }
  const { leaseUntil, owner } = state;
  const held =
    leaseUntil !== undefined &&
    leaseUntil >= now &&
    leaseUntil <= event.leaseUntil &&
    owner !== event.owner;
  if (held) {
    return refuse(`Run ${state.id} is driven by ${owner}`);
  }
  const fence = state.fence + 1;
  const move = and(
    begin(state),
    {
      fence,
      owner: event.owner,
      leaseUntil: event.leaseUntil,
      asked: { at: now, times: 0 },
    },
    {
      records: [
        {
          type: 'run.adopted',
          data: { owner: event.owner, from: owner, fence },
        },
      ],
    },
  );
  return accept(state, and(move, {}, { effects: owed(move.state) }));
}
