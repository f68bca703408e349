import { NotFoundError } from '@backstage/errors';
import {
  createRun,
  diffPlans,
  entitiesOfPlan,
  profileFor,
  slotOf,
  transition,
} from '@faultline/chaos-core';
import type { Expectation } from '@faultline/chaos-core';
import type { StoredExperiment, StoredRun } from '../../database';
import { RequestRefused } from '../errors/RequestRefused';
import { PlanBuilder } from '../plan/PlanBuilder';
import type { BuiltPlan } from '../plan/PlanBuilder';
import type { ServiceDependencies } from '../ServiceDependencies';
import { subjectOf } from '../subjectOf';
import type { CallContext } from '../types';
import { requireLaunchable } from './requireLaunchable';

/** Shortest time in which the after-probes must hold again, milliseconds. */
const VERIFY_MS = 60_000;

/**
 * Launches what was shown, or nothing: the plan is made again from the world as
 * it is now, with the seed of the one that was shown, and must have its hash.
 */
export class RunLauncher {
  readonly #deps: ServiceDependencies;
  readonly #builder: PlanBuilder;

  constructor(deps: ServiceDependencies) {
    this.#deps = deps;
    this.#builder = new PlanBuilder(deps);
  }

  /** @throws RequestRefused 403, 409 or 422; nothing was started then */
  async launch(
    context: CallContext,
    request: { experimentId: string; targetsHash: string; confirm?: string },
  ): Promise<StoredRun> {
    const { stores, engine, now } = this.#deps;
    const experiment = await stores.experiments.get(request.experimentId);
    if (!experiment) {
      throw new NotFoundError(`There is no experiment ${request.experimentId}`);
    }
    const shown = await stores.plans.get(
      experiment.id,
      request.targetsHash,
      now(),
    );
    if (!shown) {
      throw new RequestRefused(
        409,
        `No plan of this experiment with hash ${request.targetsHash.slice(
          0,
          8,
        )}… is open: it expired, or was never made. Make a new plan and look at it`,
      );
    }
    const built = await this.#builder.build(
      context,
      experiment,
      shown.plan.seed,
    );
    if (built.plan.targetsHash !== request.targetsHash) {
      const changes = diffPlans(shown.plan, built.plan);
      throw new RequestRefused(
        409,
        'What would be hit is not what was shown. Look at the new plan',
        {
          problems: changes.map(message => ({
            path: 'targetsHash',
            message,
            remedy: 'Look at the new plan, then launch that one',
          })),
          verdicts: built.plan.safety,
        },
      );
    }
    requireLaunchable(built.plan, request.confirm);
    const draft = this.#newRun(context, experiment, built);
    const submitted = transition(
      draft.state,
      { type: 'submit', approvalNeeded: false },
      now(),
    );
    if (!submitted.ok) {
      throw new RequestRefused(409, submitted.reason);
    }
    const run = { ...draft, state: submitted.state };
    await stores.runs.insert(run, [
      {
        type: 'run.requested',
        source: run.requestedBy,
        data: {
          door: context.door,
          experimentId: experiment.id,
          intentHash: built.plan.intentHash,
          targetsHash: built.plan.targetsHash,
        },
      },
      ...submitted.records.map(record => ({
        ...record,
        source: run.requestedBy,
      })),
    ]);
    engine.wake(run.state.id);
    return run;
  }

  #newRun(
    context: CallContext,
    stored: StoredExperiment,
    { plan, facts, owners: haltOwners }: BuiltPlan,
  ): StoredRun {
    const { now, newId } = this.#deps;
    const { experiment } = stored;
    const id = newId();
    const owners = facts?.owners ?? [];
    const labels = {
      runId: id,
      entityRefs: entitiesOfPlan(plan),
      owners: haltOwners,
      environment: plan.environment,
    };
    const verifyBoundMs = verifyBound(plan.expectation);
    return {
      state: createRun({ id, plan, labels, verifyBoundMs, now: now() }),
      experimentId: stored.id,
      title: stored.title,
      template: stored.template,
      slotId: facts && slotOf(profileFor(facts), experiment, facts)?.id,
      entityRef: plan.entityRef,
      entityTier: facts?.tier,
      owners,
      environment: plan.environment,
      fault: [...new Set(plan.steps.map(step => step.action.type))].join(','),
      faultSummary: plan.steps.map(step => step.summary).join(', '),
      plan,
      experiment,
      principal: context.principal,
      requestedBy: subjectOf(context.principal),
    };
  }
}

/** How long recovery is waited for: past the objective, to see how late it was. */
function verifyBound(expectation: Expectation): number {
  return expectation.kind === 'recoversWithin'
    ? Math.max(VERIFY_MS, expectation.objectiveMs * 2)
    : VERIFY_MS;
}
