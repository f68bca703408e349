import { computeScore, profileFor } from '@faultline/chaos-core';
import type { EntityFacts, Profile, Score } from '@faultline/chaos-core';
import type { StoredRun } from '../../database';
import type { ServiceDependencies } from '../ServiceDependencies';

const MONTH_MS = 30 * 24 * 60 * 60 * 1000;
/** Runs without a usable outcome that are counted at most. */
const COUNTED = 50;

/** A score with the profile it is measured against. */
export interface ScoredEntity {
  facts: EntityFacts;
  profile: Profile;
  score: Score;
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

  async many(all: EntityFacts[]): Promise<ScoredEntity[]> {
    const { stores, now } = this.#deps;
    const at = now();
    const [outcomes, open, ended] = await Promise.all([
      stores.scores.listOutcomesOf(all.map(facts => facts.entityRef)),
      stores.runs.listActive(),
      stores.runs.listEndedSince(at - MONTH_MS, {
        limit: COUNTED,
        ...(all.length === 1 && { entityRef: all[0].entityRef }),
      }),
    ]);
    return all.map(facts => {
      const own = outcomes.get(facts.entityRef) ?? [];
      const profile = profileFor(facts);
      const mine = (run: StoredRun) => run.entityRef === facts.entityRef;
      const score = computeScore(profile, own, {
        unconfirmed: open.some(
          run => mine(run) && run.state.phase === 'unconfirmed',
        ),
        runsWithoutOutcome: ended.filter(
          run => mine(run) && withoutOutcome(run),
        ).length,
        now: at,
      });
      return {
        facts,
        profile,
        score,
        updatedAt: Math.max(0, ...own.map(outcome => outcome.at)),
      };
    });
  }
}

function withoutOutcome({ state }: StoredRun): boolean {
  return (
    state.injectedAt !== undefined &&
    (state.verdict === undefined || state.verdict === 'inconclusive')
  );
}
