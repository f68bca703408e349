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
          {
            phase: 'verifying',
            revertedAt: goneAt(move.state, now),
            verifyingAt: now,
          },
          {
            effects: [{ do: 'sampleAfter' }],
            records: [{ type: 'run.verifying', data: {} }],
          },
        )
      : end(move, endPhaseOf(move.state), reason, now, {
          recovery: wasGranted(move.state) ? 'clean' : undefined,
        });
  }
  if (phase === 'unconfirmed' && isAnswered(move.state)) {
    return and(
      move,
      { revertedAt: proven ? goneAt(move.state, now) : undefined },
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

/** When the last of the effects that were there was gone. */
function goneAt({ attempts }: RunState, now: number): number {
  const ends = attempts.flatMap(({ injectedAt, endedAt }) =>
    injectedAt === undefined ? [] : endedAt ?? [],
  );
  return ends.length === 0 ? now : Math.max(...ends);
}
