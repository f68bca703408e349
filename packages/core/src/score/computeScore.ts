import { bandOf } from './bandOf';
import { freshnessAt } from './freshnessAt';
import { latestOutcomes } from './latestOutcomes';
import { outcomeValue } from './outcomeValue';
import type { Profile, Score, ScoreTerm, Slot, SlotOutcome } from './types';

/** Why a score is capped while a run is unconfirmed. @public */
export const UNCONFIRMED_REASON = 'a fault of this entity is not proven gone';

/** @public */
export interface ScoreOptions {
  /** A fault of the entity is not proven gone. */
  unconfirmed: boolean;
  /** By slot: runs since its last usable outcome that were errored, aborted by a person, or without data. */
  runsWithoutOutcome: ReadonlyMap<string, number>;
  /** Milliseconds since the epoch. */
  now: number;
}

/**
 * The resilience score of an entity (docs/concepts/verdicts-and-scores.md): a pure function of history and the time of reading (I18). Outcomes
 * of slots that the profile does not name count for nothing.
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
  const earned = profile.slots.map((slot, index) =>
    earnedBy(slot, results[index], weight, options.now),
  );
  const { unconfirmed } = options;
  const { uncapped, cap, value } = totalOf(earned, unconfirmed);
  const terms = earned.map(term => ({
    ...term,
    wouldAdd: oneDecimal(
      totalOf(earned.map(passedIf(term)), unconfirmed).value - value,
    ),
  }));
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
          (tested.length +
            sum(
              profile.slots.map(
                ({ id }) => options.runsWithoutOutcome.get(id) ?? 0,
              ),
            )),
    next: terms
      .filter(({ wouldAdd }) => wouldAdd > 0)
      .sort(
        (a, b) => b.wouldAdd - a.wouldAdd || (a.slot.id < b.slot.id ? -1 : 1),
      ),
  };
  if (tested.length === 0) {
    return { ...common, band: bandOf(undefined) };
  }
  return { ...common, value, uncapped, cap, band: bandOf(value) };
}

/** A term before it is known what a pass would add. */
type Earned = Omit<ScoreTerm, 'wouldAdd'>;

function totalOf(
  terms: readonly Earned[],
  unconfirmed: boolean,
): { uncapped: number; cap: Score['cap']; value: number } {
  const uncapped = sum(terms.map(({ points }) => points));
  const cap = capOf(terms, unconfirmed);
  const binds = cap !== undefined && uncapped > cap.at;
  return {
    uncapped,
    // A cap above the number explains nothing of it.
    cap: binds ? cap : undefined,
    value: oneDecimal(binds ? cap.at : uncapped),
  };
}

/** The terms as they would be if the slot of this one had just passed. */
function passedIf(passed: Earned): (term: Earned) => Earned {
  return term =>
    term === passed
      ? { ...term, outcome: 'passed', points: term.maximum }
      : term;
}

function earnedBy(
  slot: Slot,
  result: SlotOutcome | undefined,
  weight: number,
  now: number,
): Earned {
  const maximum = (100 * slot.weight) / weight;
  if (!result) {
    return {
      slot,
      outcome: 'notTested',
      stale: false,
      freshness: 0,
      points: 0,
      maximum,
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
  };
}

function capOf(terms: readonly Earned[], unconfirmed: boolean): Score['cap'] {
  if (unconfirmed) {
    return { at: 49, reason: UNCONFIRMED_REASON };
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

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
