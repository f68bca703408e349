import { pass, refuse } from '../answers';
import type { SafetyRule } from '../SafetyRule';

/** A run has one environment, so that a halt of that environment stops all of it. */
export const oneEnvironment: SafetyRule = {
  name: 'oneEnvironment',
  title: 'One environment',
  brokenTitle: 'Several environments',
  check({ plan }) {
    const seen = new Set(
      plan.steps.flatMap(({ targets }) =>
        targets.map(({ environment }) => environment),
      ),
    );
    const others = [...seen].filter(each => each !== plan.environment);
    return others.length > 0
      ? refuse(
          `Targets are in ${[...seen].sort().join(' and ')}`,
          'Choose one with spec.target.environment',
        )
      : pass(plan.environment);
  },
};
