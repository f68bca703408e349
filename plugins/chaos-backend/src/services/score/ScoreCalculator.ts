import { computeScore, profileFor } from '@faultline/chaos-core';
import type {
  EntityFacts,
  Profile,
  Score,
  SlotOutcome,
} from '@faultline/chaos-core';
import type { RunFigures, StoredRun } from '../../database';
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

  /**
   * The score before and after the run that is about to end with this outcome;
   * without one only the confidence changes.
   */
  async change(
    facts: EntityFacts,
    runId: string,
    outcome: SlotOutcome | undefined,
  ): Promise<{ before: Score; after: Score }> {
    const terms = await this.#read([facts]);
    // The run itself ends now: it is neither unconfirmed nor counted before.
    const open = terms.open.filter(run => run.state.id !== runId);
    const before = compute(facts, { ...terms, open });
    const own = terms.outcomes.get(facts.entityRef) ?? [];
    const after = compute(
      facts,
      {
        ...terms,
        open,
        outcomes: new Map([
          [facts.entityRef, outcome ? [...own, outcome] : own],
        ]),
      },
      outcome ? 0 : 1,
    );
    return { before: before.score, after: after.score };
  }

  async many(all: EntityFacts[]): Promise<ScoredEntity[]> {
    const terms = await this.#read(all);
    return all.map(facts => compute(facts, terms));
  }

  async #read(all: EntityFacts[]): Promise<Terms> {
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
    return { outcomes, open, ended, at };
  }
}

/** What scores are computed from. */
interface Terms {
  outcomes: Map<string, SlotOutcome[]>;
  open: StoredRun[];
  ended: RunFigures[];
  at: number;
}

function compute(
  facts: EntityFacts,
  { outcomes, open, ended, at }: Terms,
  furtherWithoutOutcome = 0,
): ScoredEntity {
  const own = outcomes.get(facts.entityRef) ?? [];
  const profile = profileFor(facts);
  const mine = (run: { entityRef?: string }) =>
    run.entityRef === facts.entityRef;
  const score = computeScore(profile, own, {
    unconfirmed: open.some(
      run => mine(run) && run.state.phase === 'unconfirmed',
    ),
    runsWithoutOutcome:
      furtherWithoutOutcome +
      ended.filter(run => mine(run) && withoutOutcome(run)).length,
    now: at,
  });
  return {
    facts,
    profile,
    score,
    updatedAt: Math.max(0, ...own.map(outcome => outcome.at)),
  };
}

function withoutOutcome({ injectedAt, verdict }: RunFigures): boolean {
  return (
    injectedAt !== undefined &&
    (verdict === undefined || verdict === 'inconclusive')
  );
}
