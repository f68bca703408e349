import type { Problem } from '../problem/Problem';
import type { PlanInput } from './PlanInput';

/** What keeps a plan from being made at all; whatever a person can judge is a safety verdict instead. */
export function checkPlanInput(input: PlanInput): Problem[] {
  const problems: Problem[] = [];
  const actions = input.experiment.steps.flat().length;
  if (actions === 0) {
    problems.push({
      path: 'spec.steps',
      message: 'the experiment has no action',
      remedy: 'Add an action.',
    });
  }
  if (!Number.isSafeInteger(input.seed)) {
    problems.push({
      path: 'seed',
      value: String(input.seed),
      message: `${input.seed} is not a whole number`,
      remedy: 'Plan again with a new seed.',
    });
  }
  for (const field of ['candidates', 'checks'] as const) {
    for (const [position, { actionIndex }] of input[field].entries()) {
      if (
        !Number.isInteger(actionIndex) ||
        actionIndex < 0 ||
        actionIndex >= actions
      ) {
        problems.push({
          path: `${field}[${position}].actionIndex`,
          value: String(actionIndex),
          message: `there is no action ${actionIndex}, the experiment has ${actions}`,
          remedy: 'Plan again: the experiment changed meanwhile.',
        });
      }
    }
  }
  return problems;
}
