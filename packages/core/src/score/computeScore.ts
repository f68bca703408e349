import { bandOf } from './bandOf';
import { freshnessAt } from './freshnessAt';
import { latestOutcomes } from './latestOutcomes';
import { outcomeValue } from './outcomeValue';
import type { Profile, Score, ScoreTerm, Slot, SlotOutcome } from './types';

/** @public */
export interface ScoreOptions {
  /** A fault of the entity is not proven gone. */
  unconfirmed: boolean;
  /** Runs since the last usable outcomes that were errored, aborted by a person, or without data. */
  runsWithoutOutcome: number;
  /** Milliseconds since the epoch. */
  now: number;
}

/**
 * The resilience score of an entity (scoring.md): a pure function of history and the time of reading (I18). Outcomes of slots that the profile
 * does not name count for nothing.
 *
 * @public
 */
export function computeScore(
  profile: Profile,
  outcomes: readonly SlotOutcome[],
  options: ScoreOptions,
): Score {
  const latest = latestOutcomes(outcomes);
  const weight = sum(profile.slots.map(slot => slot.weight));
  const results = profile.slots.map(slot => latest.get(slot.id));
  const terms = profile.slots.map((slot, index) =>
    termOf(slot, results[index], weight, options.now),
  );
  const tested = results.filter(result => result !== undefined);
  const common = {
    terms,
    leftOut: profile.leftOut,
    profile: profile.name,
    coverage:
      weight === 0
        ? 0
        : sum(terms.filter(isFresh).map(({ slot }) => slot.weight)) / weight,
    confidence:
      tested.length === 0
        ? 0
        : tested.filter(({ fullData }) => fullData).length /
          (tested.length + options.runsWithoutOutcome),
    next: terms
      .filter(({ wouldAdd }) => wouldAdd > 0)
      .sort(
        (a, b) => b.wouldAdd - a.wouldAdd || (a.slot.id < b.slot.id ? -1 : 1),
      ),
  };
  if (tested.length === 0) {
    return { ...common, band: bandOf(undefined) };
  }
  const uncapped = sum(terms.map(({ points }) => points));
  const cap = capOf(terms, options.unconfirmed);
  const value = Math.round(Math.min(uncapped, cap?.at ?? 100) * 10) / 10;
  return { ...common, value, uncapped, cap, band: bandOf(value) };
}

function termOf(
  slot: Slot,
  result: SlotOutcome | undefined,
  weight: number,
  now: number,
): ScoreTerm {
  const maximum = (100 * slot.weight) / weight;
  if (!result) {
    return {
      slot,
      outcome: 'notTested',
      stale: false,
      freshness: 0,
      points: 0,
      maximum,
      wouldAdd: maximum,
    };
  }
  const ageMs = Math.max(0, now - result.at);
  const freshness = freshnessAt(ageMs);
  const points = maximum * outcomeValue(result) * freshness;
  return {
    slot,
    outcome: result.outcome,
    runId: result.runId,
    ageMs,
    stale: freshness < 1,
    freshness,
    points,
    maximum,
    wouldAdd: maximum - points,
  };
}

function capOf(terms: ScoreTerm[], unconfirmed: boolean): Score['cap'] {
  if (unconfirmed) {
    return { at: 49, reason: 'a fault of this entity is not proven gone' };
  }
  const failing = terms.find(
    ({ slot, outcome }) => slot.critical && outcome === 'failed',
  );
  return (
    failing && {
      at: 69,
      reason: `“${failing.slot.title}” is critical and failed`,
    }
  );
}

function isFresh({ outcome, stale }: ScoreTerm): boolean {
  return outcome !== 'notTested' && !stale;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
