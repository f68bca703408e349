import { isAnswered } from './settle';
import { begin } from './Move';
import { stopsFor } from './stop';
import type { RunEffect, RunState } from '../types';

/**
 * What must still be done for a run to leave its phase, read from the state alone, so that no effect is lost with the process or the attempt that
 * should have carried it out. Everything in it can be done again without harm.
 *
 * Offers and gos are not among it: a ready that waited is void, and its agent says so.
 */
export function owed(state: RunState): RunEffect[] {
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
