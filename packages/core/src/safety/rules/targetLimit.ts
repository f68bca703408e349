import { pass, refuse } from '../answers';
import type { SafetyRule } from '../SafetyRule';

/** No run hits more than the operator and the experiment allow. */
export const targetLimit: SafetyRule = {
  name: 'targetLimit',
  title: 'Number of targets',
  brokenTitle: 'Too many targets',
  check({ plan, experiment: { safety }, context: { caps } }) {
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
    const wide = plan.steps.find(
      ({ targets, matched }) => targets.length * 100 > share * matched,
    );
    if (wide) {
      return refuse(
        `“${wide.action.name}” hits ${wide.targets.length} of ${wide.matched} matches, ${share} % are allowed`,
        'Take fewer with action.count, run more instances, or raise the limit (spec.safety.maxTargetPercentage, chaos.limits.maxTargetPercentage)',
      );
    }
    return pass(`${ids.size} of at most ${limit}`);
  },
};
