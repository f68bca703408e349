import type { LoggerService } from '@backstage/backend-plugin-api';
import { endPhaseOf, lacksOutcome } from '@faultline/chaos-core';
import type {
  EntityFacts,
  Score,
  SlotOutcome,
  VerdictReport,
} from '@faultline/chaos-core';
import type { RunExtra, StoredRun } from '../../database/types';
import type { EndingRun } from './EndingRun';
import type { ScoreKeeper } from './ScoreKeeper';

/** Scores an entity by what the catalog says of it now and what its runs have shown. */
export class CatalogScoreKeeper implements ScoreKeeper {
  constructor(
    private readonly options: {
      /** The entity's score before and after a run that ends like this. */
      change: (
        facts: EntityFacts,
        ending: EndingRun,
      ) => Promise<{ before: Score; after: Score }>;
      /** Facts of an entity read with the backend's own credentials; undefined when it is gone. */
      facts: (entityRef: string) => Promise<EntityFacts | undefined>;
      logger: LoggerService;
    },
  ) {}

  async conclude(
    run: StoredRun,
    report: VerdictReport,
    endedAt: number,
  ): Promise<RunExtra> {
    const { entityRef } = run;
    const outcome = outcomeOf(run, report, endedAt);
    if (!entityRef) {
      return { report };
    }
    const kept = outcome && { entityRef, outcome };
    try {
      const facts = await this.options.facts(entityRef);
      if (!facts) {
        return { report, outcome: kept };
      }
      const { state } = run;
      const { before, after } = await this.options.change(facts, {
        runId: state.id,
        slotId: run.slotId,
        outcome,
        lacksOutcome: lacksOutcome(endPhaseOf(state), report.verdict),
      });
      return {
        report,
        outcome: kept,
        scoreBefore: before,
        scoreAfter: after,
      };
    } catch (error) {
      this.options.logger.warn(
        `The score of ${entityRef} is not shown with run ${run.state.id}: ${error}`,
      );
      return { report, outcome: kept };
    }
  }
}

function outcomeOf(
  run: StoredRun,
  report: VerdictReport,
  at: number,
): SlotOutcome | undefined {
  const { verdict, probes, timeToRecoverMs } = report;
  if (!run.slotId || !verdict || verdict === 'inconclusive') {
    return undefined;
  }
  const { expectation } = run.plan;
  const objectiveShare =
    verdict === 'degraded' &&
    expectation.kind === 'recoversWithin' &&
    timeToRecoverMs
      ? Math.min(1, expectation.objectiveMs / timeToRecoverMs)
      : undefined;
  return {
    slotId: run.slotId,
    runId: run.state.id,
    at,
    outcome: verdict,
    objectiveShare,
    // One answer that did not come is within a probe's grace; a probe that was blind for longer says so.
    fullData: probes.every(probe => probe.outcome !== 'noData'),
  };
}
