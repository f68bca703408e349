import { isSettled } from '../../attempt/isSettled';
import { decidingCause } from '../decidingCause';
import { endPhaseOf } from '../endPhaseOf';
import type { RunState } from '../types';
import { end } from './end';
import { and, Move } from './Move';

/**
 * What follows when attempts have moved in a run that is being stopped: once every one is settled, the after-probes; from `unconfirmed`, once
 * every one is settled or attested, the verdict. A run that touched nothing has nothing to verify and ends.
 */
export function settle(move: Move, now: number): Move {
  const { phase, attempts, stops } = move.state;
  const proven = attempts.every(attempt => isSettled(attempt.phase));
  if (phase === 'stopping' && proven) {
    const reason = decidingCause(stops)?.reason ?? '';
    return attempts.some(({ injectedAt }) => injectedAt !== undefined)
      ? and(
          move,
          { phase: 'verifying', revertedAt: now },
          {
            effects: [{ do: 'sampleAfter' }],
            records: [{ type: 'run.verifying', data: {} }],
          },
        )
      : end(move, endPhaseOf(stops, attempts), reason, now, {
          recovery: wasGranted(move.state) ? 'clean' : undefined,
        });
  }
  if (phase === 'unconfirmed' && isAnswered(move.state)) {
    return and(
      move,
      { revertedAt: proven ? move.state.revertedAt ?? now : undefined },
      { effects: [{ do: 'decideVerdict' }] },
    );
  }
  return move;
}

/** Every attempt is proven over, or somebody has given their word for it. */
export function isAnswered(state: RunState): boolean {
  return state.attempts.every(
    ({ phase, attested }) => isSettled(phase) || attested !== undefined,
  );
}

function wasGranted(state: RunState): boolean {
  return state.attempts.some(({ goFence }) => goFence !== undefined);
}
