import { pass, refuse } from '../answers';
import type { SafetyRule } from '../SafetyRule';

/** A limit that nobody watches is none: until something counts what a run spends of an error budget, such a run does not start. */
export const errorBudgetKnown: SafetyRule = {
  name: 'errorBudgetKnown',
  title: 'No limit on the error budget to watch',
  brokenTitle: 'The error budget cannot be watched',
  check({ experiment: { safety } }) {
    return safety.errorBudgetShare === undefined
      ? pass('None is asked for')
      : refuse(
          `The run may spend ${safety.errorBudgetShare} % of the error budget (spec.safety.errorBudgetShare), and nothing here counts it yet`,
          'Leave spec.safety.errorBudgetShare out, and stop the run by a probe with role stopCondition instead',
        );
  },
};
