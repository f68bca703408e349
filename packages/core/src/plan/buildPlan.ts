import type { Result } from '../problem/Problem';
import { evaluateSafety } from '../safety/evaluateSafety';
import type { SafetyInput } from '../safety/SafetyInput';
import { alertProbe } from './alertProbe';
import { checkPlanInput } from './checkPlanInput';
import { intentHash } from './hashes/intentHash';
import { targetsHash } from './hashes/targetsHash';
import type { PlanInput } from './PlanInput';
import { buildStep } from './steps/buildStep';
import type { Plan, PlanStep } from './types';

/** Groups run one after the other, the actions of a group together. */
function overGroups(
  steps: readonly PlanStep[],
  measure: (step: PlanStep) => number,
): number {
  const longest = new Map<number, number>();
  for (const step of steps) {
    const before = longest.get(step.group) ?? 0;
    longest.set(step.group, Math.max(before, measure(step)));
  }
  return [...longest.values()].reduce((sum, each) => sum + each, 0);
}

function environmentOf(input: PlanInput, steps: readonly PlanStep[]): string {
  const seen = new Set(
    steps.flatMap(step => step.targets.map(target => target.environment)),
  );
  return (
    input.environment ??
    input.experiment.target.environment ??
    ([...seen].sort().join(', ') || 'unknown')
  );
}

/**
 * What a run would do, with what the safety rules say of it. Pure: the same experiment, candidates, answers and seed give the same plan and
 * the same hashes, whatever the order in which agents reported; only `createdAt` is the time.
 *
 * A plan that may not start is still a plan, so that a person sees what is missing: its `safety` refuses it. Only an input that contradicts
 * itself gives problems.
 *
 * @public
 */
export function buildPlan(input: PlanInput): Result<Plan> {
  const problems = checkPlanInput(input);
  if (problems.length > 0) {
    return { ok: false, problems };
  }
  const { experiment, seed, safetyContext } = input;
  const placed = experiment.steps.flatMap((actions, group) =>
    actions.map(action => ({ group, action })),
  );
  const steps = placed.map((each, index) =>
    buildStep(
      { ...each, index },
      input.candidates
        .filter(({ actionIndex }) => actionIndex === index)
        .flatMap(({ targets }) => targets),
      input.checks
        .filter(({ actionIndex }) => actionIndex === index)
        .map(({ check }) => check),
      { entityRef: experiment.entityRef, seed },
    ),
  );
  const { monitoring } = experiment;
  const draft: SafetyInput['plan'] = {
    experimentId: input.experimentId,
    experimentName: experiment.name,
    ...(experiment.entityRef !== undefined && {
      entityRef: experiment.entityRef.toLowerCase(),
    }),
    environment: environmentOf(input, steps),
    steps,
    seed,
    probes: [...monitoring.probes, ...monitoring.alerts.map(alertProbe)],
    expectation: experiment.expectation,
    onDisconnect: experiment.safety.onDisconnect,
    impacted: input.impacted,
    edges: input.edges,
    faultMs: overGroups(steps, step =>
      step.shape === 'oneShot' ? 0 : step.action.durationMs ?? 0,
    ),
    // Any of them may be undone last, and those of one target are undone together.
    revertBoundMs: Math.max(0, ...steps.map(step => step.revertMs)),
    createdAt: input.now,
  };
  const intent = intentHash({
    experimentId: input.experimentId,
    experiment,
    mechanisms: steps,
    caps: safetyContext.caps,
    owners: input.owners,
    impactedOwners: input.impacted.flatMap(({ owners }) => owners),
    environment: draft.environment,
  });
  return {
    ok: true,
    value: {
      ...draft,
      safety: evaluateSafety({
        plan: draft,
        experiment,
        checks: input.checks,
        facts: input.facts,
        context: safetyContext,
      }),
      intentHash: intent,
      targetsHash: targetsHash(intent, steps),
    },
  };
}
