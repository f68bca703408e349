import type { RunState } from '../types';
import { and, begin, Move } from './Move';
import { owed } from './owed';

/** How long what is owed may take before it is asked for again, milliseconds; doubled each time. */
const ASK_AGAIN_MS = 2000;
/** Longest pause while the end of a run waits for it, milliseconds: well within what liveness allows (I17). */
const LONGEST_PAUSE_MS = 10_000;
/** Longest pause once the alarm was raised: days may pass until the agent is there again. */
const LONGEST_PAUSE_UNCONFIRMED_MS = 60_000;

/**
 * Asks again for what is owed and was not done: the database may have been away when an effect should have been carried out, and nobody else
 * would notice. The same state while nothing is overdue.
 */
export function askAgain(state: RunState, now: number): Move {
  const effects = owed(state);
  if (effects.length === 0) {
    return begin(state);
  }
  const entered = enteredAt(state);
  const { asked } = state;
  const last = asked && asked.at >= entered ? asked : { at: entered, times: 0 };
  if (now < last.at + pauseAfter(state, last.times)) {
    return begin(state);
  }
  return and(
    begin(state),
    { asked: { at: now, times: last.times + 1 } },
    { effects },
  );
}

function pauseAfter({ phase }: RunState, times: number): number {
  const longest =
    phase === 'unconfirmed' ? LONGEST_PAUSE_UNCONFIRMED_MS : LONGEST_PAUSE_MS;
  return Math.min(longest, ASK_AGAIN_MS * 2 ** Math.min(times, 10));
}

/** The latest moment that the state remembers: what is owed is not older. */
function enteredAt(state: RunState): number {
  const { createdAt, startedAt, injectedAt, stoppingAt, revertedAt } = state;
  return Math.max(
    createdAt,
    startedAt ?? 0,
    injectedAt ?? 0,
    stoppingAt ?? 0,
    revertedAt ?? 0,
  );
}
