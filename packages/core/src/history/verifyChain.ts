import { chain } from './chain';
import { genesisHash } from './genesisHash';
import type { HistoryEvent } from './types';

function hashOf({ previousHash, hash, ...event }: HistoryEvent) {
  try {
    return chain(previousHash, event).hash;
  } catch {
    // A line that has no JSON form was never written by us.
    return undefined;
  }
}

/**
 * Whether a run's history is as it was written, from its first line on. Lines cut off at the end cannot be seen from the lines alone:
 * compare the last hash with the one that the run remembers.
 *
 * @returns `at`: index of the first line that is not what was written there.
 * @public
 */
export function verifyChain(
  events: readonly HistoryEvent[],
): { ok: true } | { ok: false; at: number } {
  let previousHash = genesisHash;
  for (const [index, event] of events.entries()) {
    if (
      event.sequence !== index + 1 ||
      event.runId !== events[0].runId ||
      event.previousHash !== previousHash ||
      event.hash !== hashOf(event)
    ) {
      return { ok: false, at: index };
    }
    previousHash = event.hash;
  }
  return { ok: true };
}
