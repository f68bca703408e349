import { isAnswered } from '../moves/settle';
import { accept, and, begin, refuse } from '../moves/Move';
import { stopsFor } from '../moves/stop';
import { isActive } from '../isActive';
import type { RunEffect, RunEvent, RunState, RunTransition } from '../types';

/**
 * Takes a run over from a driver whose lease is over. The state stays; the fence rises, so that the former driver's words are void. What was
 * granted is never granted again: only the agents' own words move those attempts.
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
    { fence, owner: event.owner, leaseUntil: event.leaseUntil },
    {
      records: [
        {
          type: 'run.adopted',
          data: { owner: event.owner, from: owner, fence },
        },
      ],
    },
  );
  return accept(state, and(move, {}, { effects: resume(move.state) }));
}

/** What the former driver may not have done. Offers and gos are not among it: a ready that waited is void, and its agent says so. */
function resume(state: RunState): RunEffect[] {
  switch (state.phase) {
    case 'leased':
      return [{ do: 'prepare' }];
    case 'preparing':
      return [{ do: 'sampleBefore' }];
    case 'active':
      return [{ do: 'sampleDuring' }];
    case 'stopping':
      return stopsFor(begin(state), state.reason ?? '');
    case 'verifying':
      return state.afterProbes === 'pending'
        ? [{ do: 'sampleAfter' }]
        : [{ do: 'decideVerdict' }];
    case 'unconfirmed':
      return isAnswered(state)
        ? [{ do: 'decideVerdict' }]
        : stopsFor(begin(state), state.reason ?? '');
    default:
      return [];
  }
}
