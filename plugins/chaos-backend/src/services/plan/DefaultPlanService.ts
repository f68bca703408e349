import { NotFoundError } from '@backstage/errors';
import { confirmationOf } from '@faultline/chaos-core';
import type { PlanView } from '@faultline/backstage-plugin-chaos-common';
import type { ServiceDependencies } from '../ServiceDependencies';
import { subjectOf } from '../subjectOf';
import type { CallContext, PlanService } from '../types';
import { PlanBuilder } from './PlanBuilder';
import { scoreForecast } from './scoreForecast';

/** A plan can be launched this long after it was shown, in milliseconds. */
export const PLAN_TTL_MS = 30 * 60 * 1000;

/** Says what a run would do, before it does. */
export class DefaultPlanService implements PlanService {
  readonly #deps: ServiceDependencies;
  readonly #builder: PlanBuilder;

  constructor(deps: ServiceDependencies) {
    this.#deps = deps;
    this.#builder = new PlanBuilder(deps);
  }

  async plan(context: CallContext, experimentId: string): Promise<PlanView> {
    const { stores, now, newSeed } = this.#deps;
    const stored = await stores.experiments.get(experimentId);
    if (!stored) {
      throw new NotFoundError(`There is no experiment ${experimentId}`);
    }
    const built = await this.#builder.build(context, stored, newSeed());
    const { plan, facts } = built;
    const at = now();
    await stores.plans.put(
      {
        plan,
        plannedBy: subjectOf(context.principal),
        expiresAt: at + PLAN_TTL_MS,
      },
      at,
    );
    return {
      plan,
      checks: built.checks,
      refusals: plan.safety.filter(verdict => verdict.level === 'refuse')
        .length,
      confirm: confirmationOf(plan),
      agents: built.agents,
      score:
        facts &&
        scoreForecast(facts, stored.experiment, {
          outcomes: await stores.scores.listOutcomes(facts.entityRef),
          unconfirmed: (await stores.runs.listActive()).some(
            ({ entityRef, state }) =>
              entityRef === facts.entityRef && state.phase === 'unconfirmed',
          ),
          now: at,
        }),
    };
  }
}
