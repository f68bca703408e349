import { blastRadius, buildPlan } from '@faultline/chaos-core';
import type {
  AgentCheck,
  EntityFacts,
  Plan,
  SafetyContext,
  Target,
} from '@faultline/chaos-core';
import type { PlanView } from '@faultline/backstage-plugin-chaos-common';
import type { StoredExperiment } from '../../database';
import { RequestRefused } from '../errors/RequestRefused';
import type { ServiceDependencies } from '../ServiceDependencies';
import type { CallContext } from '../types';
import { checkActions } from './checkActions';
import { findCandidates } from './findCandidates';
import { summariseAnswers } from './summariseAnswers';

/** A plan with what it was made from. */
export interface BuiltPlan {
  plan: Plan;
  facts?: EntityFacts;
  /** Of the entity; of every entity that the targets name where they agree on none. */
  owners: string[];
  checks: AgentCheck[];
  agents: PlanView['agents'];
}

/**
 * Makes a plan from the world as it is now: the catalog and the agents are
 * asked, core decides. The same seed chooses the same targets while they exist.
 */
export class PlanBuilder {
  readonly #deps: ServiceDependencies;

  constructor(deps: ServiceDependencies) {
    this.#deps = deps;
  }

  /** @throws RequestRefused 422 when no plan can be made at all */
  async build(
    context: CallContext,
    stored: StoredExperiment,
    seed: number,
  ): Promise<BuiltPlan> {
    const { catalog, gateway, now } = this.#deps;
    const { experiment } = stored;
    const found = await findCandidates(gateway, experiment);
    const targets = found.candidates.flatMap(each => each.targets);
    const entityRef = experiment.entityRef ?? agreedEntity(targets);
    const surroundings = entityRef
      ? await catalog.surroundings(entityRef, context.credentials)
      : new Map<string, EntityFacts>();
    const facts = entityRef ? surroundings.get(entityRef) : undefined;
    const { impacted, edges } = facts
      ? blastRadius(surroundings, facts.entityRef)
      : { impacted: [], edges: [] };
    const checks = await checkActions(
      gateway,
      experiment,
      found.candidates,
      seed,
    );
    const owners = entityRef
      ? facts?.owners ?? []
      : await this.#ownersOf(targets, context);
    const built = buildPlan({
      experimentId: stored.id,
      experiment: { ...experiment, entityRef },
      environment: agreed(targets.map(target => target.environment)),
      candidates: found.candidates,
      checks,
      facts,
      impacted,
      edges,
      owners,
      seed,
      now: now(),
      safetyContext: await this.#safetyContext(context, entityRef, owners),
    });
    if (!built.ok) {
      throw RequestRefused.forProblems(422, built.problems);
    }
    return {
      plan: built.value,
      facts,
      owners,
      checks: checks.map(({ check }) => check),
      agents: summariseAnswers(found.answers),
    };
  }

  // Nobody but an administrator launches it, but a halt of any of these owners covers it.
  async #ownersOf(targets: Target[], context: CallContext): Promise<string[]> {
    const refs = distinctEntities(targets);
    const facts = await Promise.all(
      refs.map(ref => this.#deps.catalog.get(ref, context.credentials)),
    );
    return [...new Set(facts.flatMap(each => each?.owners ?? []))].sort();
  }

  async #safetyContext(
    context: CallContext,
    entityRef: string | undefined,
    owners: string[],
  ): Promise<SafetyContext> {
    const { config, stores, gateway, access, authority, now } = this.#deps;
    const { principal } = context;
    const [halts, active, answer] = await Promise.all([
      stores.halts.listActive(),
      stores.runs.listActive(),
      authority.evaluate({ principal, entityRef }),
    ]);
    return {
      principal,
      access: access.policy,
      authority: answer,
      owners,
      halts,
      activeRuns: active.map(run => ({
        id: run.state.id,
        entityRef: run.entityRef,
        targetIds: run.state.attempts.map(attempt => attempt.targetId),
        phase: run.state.phase,
      })),
      agentsConnected: gateway.sessions().length,
      caps: config.limits,
      probeOrigins: config.probes.origins,
      probeTypes: this.#deps.probeTypes(),
      protectedTargetIds: this.#deps.protectedTargetIds(),
      now: now(),
    };
  }
}

/** The one entity that all targets name, where the experiment names none. */
function agreedEntity(targets: Target[]): string | undefined {
  return agreed(
    targets.map(({ confirmedEntityRef }) => confirmedEntityRef?.toLowerCase()),
  );
}

function distinctEntities(targets: Target[]): string[] {
  return [
    ...new Set(
      targets.flatMap(
        ({ confirmedEntityRef }) => confirmedEntityRef?.toLowerCase() ?? [],
      ),
    ),
  ].sort();
}

function agreed(values: Array<string | undefined>): string | undefined {
  const distinct = new Set(values);
  return distinct.size === 1 ? [...distinct][0] : undefined;
}
