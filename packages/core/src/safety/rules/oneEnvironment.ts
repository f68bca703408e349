import type { SafetyRule } from '../SafetyRule';
import { listed } from '../words';

/** A run has one environment, so that a halt of that environment stops all of it. */
export const oneEnvironment: SafetyRule = {
  name: 'oneEnvironment',
  judge: ({ plan }) => {
    const others = plan.steps
      .flatMap(step => step.targets)
      .map(target => target.environment);
    const seen = [...new Set(others)].sort();
    return seen.some(environment => environment !== plan.environment)
      ? {
          level: 'refuse',
          title: 'Several environments',
          reason: `Targets are in ${listed(seen)}, the plan is for ${
            plan.environment
          }`,
          remedy: 'Choose one with spec.target.environment.',
        }
      : {
          level: 'pass',
          title: `Environment ${plan.environment}`,
          reason: `All targets are in ${plan.environment}`,
        };
  },
};
