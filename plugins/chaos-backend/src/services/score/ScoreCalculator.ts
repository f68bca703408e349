import { computeScore, profileFor } from '@faultline/chaos-core';
import type {
  EntityFacts,
  Profile,
  Score,
  SlotOutcome,
} from '@faultline/chaos-core';
import type { StoredRun } from '../../database';
import type { EndingRun } from '../../processing/scoring/EndingRun';
import type { ServiceDependencies } from '../ServiceDependencies';

/** A score with the profile it is measured against. */
export interface ScoredEntity {
  facts: EntityFacts;
  profile: Profile;
  score: Score;
  /** A fault of the entity is not proven gone. */
  unconfirmed: boolean;
  /** Latest end of a run that changed it, milliseconds since the epoch. */
  updatedAt: number;
}

/**
 * Computes scores as they are now: from the stored terms, the profile that the
 * catalog's facts give, and the time of reading (I18).
 */
export class ScoreCalculator {
  readonly #deps: Pick<ServiceDependencies, 'stores' | 'now'>;

  constructor(deps: Pick<ServiceDependencies, 'stores' | 'now'>) {
    this.#deps = deps;
  }

  async one(facts: EntityFacts): Promise<ScoredEntity> {
    return (await this.many([facts]))[0];
  }

  /** The score before and after a run that is about to end. */
  async change(
    facts: EntityFacts,
    ending: EndingRun,
  ): Promise<{ before: Score; after: Score }> {
    const terms = await this.#read([facts]);
    // The run itself ends now: it is not unconfirmed any more.
    const open = terms.open.filter(run => run.state.id !== ending.runId);
    const before = compute(facts, { ...terms, open });
    const after = compute(facts, endedWith(facts, { ...terms, open }, ending));
    return { before: before.score, after: after.score };
  }

  async many(all: EntityFacts[]): Promise<ScoredEntity[]> {
    const terms = await this.#read(all);
    return all.map(facts => compute(facts, terms));
  }

  async #read(all: EntityFacts[]): Promise<Terms> {
    const { stores, now } = this.#deps;
    const at = now();
    const refs = all.map(facts => facts.entityRef);
    const [outcomes, without, open] = await Promise.all([
      stores.scores.listOutcomesOf(refs),
      stores.scores.countWithoutOutcome(refs),
      stores.runs.listActive(),
    ]);
    return { outcomes, without, open, at };
  }
}

/** What scores are computed from. */
interface Terms {
  outcomes: Map<string, SlotOutcome[]>;
  /** By entity and slot. */
  without: Map<string, Map<string, number>>;
  open: StoredRun[];
  at: number;
}

/** The terms of one entity as they will be read once the run is stored. */
function endedWith(
  { entityRef }: EntityFacts,
  terms: Terms,
  { slotId, outcome, lacksOutcome }: EndingRun,
): Terms {
  const own = terms.outcomes.get(entityRef) ?? [];
  const without = new Map(terms.without.get(entityRef));
  if (outcome) {
    without.delete(outcome.slotId);
  } else if (slotId && lacksOutcome) {
    without.set(slotId, (without.get(slotId) ?? 0) + 1);
  }
  return {
    ...terms,
    outcomes: new Map([[entityRef, outcome ? [...own, outcome] : own]]),
    without: new Map([[entityRef, without]]),
  };
}

function compute(
  facts: EntityFacts,
  { outcomes, without, open, at }: Terms,
): ScoredEntity {
  const own = outcomes.get(facts.entityRef) ?? [];
  const profile = profileFor(facts);
  const unconfirmed = open.some(
    run =>
      run.entityRef === facts.entityRef && run.state.phase === 'unconfirmed',
  );
  return {
    facts,
    profile,
    score: computeScore(profile, own, {
      unconfirmed,
      runsWithoutOutcome: without.get(facts.entityRef) ?? new Map(),
      now: at,
    }),
    unconfirmed,
    updatedAt: Math.max(0, ...own.map(outcome => outcome.at)),
  };
}
