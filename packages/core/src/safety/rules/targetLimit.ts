import { pass, refuse } from '../answers';
import { isUnderway } from '../isUnderway';
import type { SafetyInput } from '../SafetyInput';
import type { SafetyRule } from '../SafetyRule';

/** No run hits more than the operator and the experiment allow, and runs together no more than the operator does (I5). */
export const targetLimit: SafetyRule = {
  name: 'targetLimit',
  title: 'Number of targets',
  brokenTitle: 'Too many targets',
  check({ plan, experiment: { safety }, context }) {
    const { caps } = context;
    const limit = Math.min(caps.maxTargets, safety.maxTargets ?? Infinity);
    const share = Math.min(
      caps.maxTargetPercentage,
      safety.maxTargetPercentage ?? Infinity,
    );
    const ids = new Set(
      plan.steps.flatMap(({ targets }) => targets.map(({ id }) => id)),
    );
    if (ids.size > limit) {
      return refuse(
        `${ids.size} targets, ${limit} are allowed`,
        'Take fewer with action.count, or raise the limit (spec.safety.maxTargets, chaos.limits.maxTargets)',
      );
    }
    const others = context.activeRuns.filter(({ phase }) => isUnderway(phase));
    const together = targetsTogether(plan.entityRef, ids, others);
    if (together > caps.maxTargets) {
      return refuse(
        `${ids.size} targets, ${together} with those of runs that have not ended, ${caps.maxTargets} are allowed`,
        'Wait until they have ended, take fewer with action.count, or raise chaos.limits.maxTargets',
      );
    }
    const wide = plan.steps.find(
      ({ targets, matched }) => targets.length * 100 > share * matched,
    );
    if (wide) {
      return refuse(
        `“${wide.action.name}” hits ${wide.targets.length} of ${wide.matched} matches, ${share} % are allowed`,
        'Take fewer with action.count, run more instances, or raise the limit (spec.safety.maxTargetPercentage, chaos.limits.maxTargetPercentage)',
      );
    }
    const taken = new Set(others.flatMap(({ targetIds }) => targetIds));
    for (const { action, targets, notChosen, matched } of plan.steps) {
      const hit =
        targets.length + notChosen.filter(({ id }) => taken.has(id)).length;
      if (hit * 100 > caps.maxTargetPercentage * matched) {
        return refuse(
          `“${action.name}” and runs that have not ended hit ${hit} of ${matched} matches, ${caps.maxTargetPercentage} % are allowed`,
          'Wait until they have ended, run more instances, or raise chaos.limits.maxTargetPercentage',
        );
      }
    }
    return pass(`${ids.size} of at most ${limit}`);
  },
};

/** Distinct targets of this plan and of the runs that are about the same entity, or as well about none. */
function targetsTogether(
  entityRef: string | undefined,
  own: ReadonlySet<string>,
  runs: SafetyInput['context']['activeRuns'],
): number {
  const others = runs
    .filter(run => run.entityRef?.toLowerCase() === entityRef)
    .flatMap(({ targetIds }) => targetIds);
  return new Set([...own, ...others]).size;
}
