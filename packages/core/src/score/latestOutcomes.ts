import type { SlotOutcome } from './types';

/** The last outcome of each slot; in which order they are given makes no difference, also when two are of the same instant. */
export function latestOutcomes(
  outcomes: readonly SlotOutcome[],
): ReadonlyMap<string, SlotOutcome> {
  const latest = new Map<string, SlotOutcome>();
  for (const outcome of outcomes) {
    const known = latest.get(outcome.slotId);
    if (!known || isLater(outcome, known)) {
      latest.set(outcome.slotId, outcome);
    }
  }
  return latest;
}

function isLater(a: SlotOutcome, b: SlotOutcome): boolean {
  return a.at === b.at ? a.runId > b.runId : a.at > b.at;
}
