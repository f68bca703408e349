import type { PlanStep } from '../../plan/types';
import { pass, refuse } from '../answers';
import type { SafetyRule } from '../SafetyRule';

/** An annotation proposes, the target confirms: a claim on somebody else's process is refused by the process itself. */
export const targetConfirmsEntity: SafetyRule = {
  name: 'targetConfirmsEntity',
  title: 'Every target names its entity',
  brokenTitle: 'A target names another entity',
  check({ plan }) {
    // Every match, so that the answer does not hang on which were chosen.
    const targets = plan.steps.flatMap(step => [
      ...step.targets,
      ...step.notChosen,
    ]);
    const expected = plan.entityRef?.toLowerCase();
    const silent = targets.find(
      ({ confirmedEntityRef }) => confirmedEntityRef === undefined,
    );
    if (silent) {
      return refuse(
        `${silent.name} (${silent.id}) names no entity, so nobody may hit it`,
        'Start the process with FAULTLINE_ENTITY, or give its route a "from"',
      );
    }
    const foreign = targets.find(
      ({ confirmedEntityRef }) =>
        confirmedEntityRef?.toLowerCase() !== expected,
    );
    // Without an entity to be about, whose targets they are is for `ownerOfTarget` to judge.
    if (foreign && expected !== undefined) {
      return refuse(
        `${foreign.name} (${foreign.id}) says that it belongs to ${foreign.confirmedEntityRef}, not to ${expected}`,
        'Correct the selector of the entity, or start the experiment from the entity that the target names',
      );
    }
    const misled = plan.steps.find(step => claimsAnother(step, expected));
    if (misled) {
      const { from } = misled.action.parameters;
      return refuse(
        expected === undefined
          ? `The call is said to come from ${from}, and not every target of “${misled.action.name}” belongs to it`
          : `The call is said to come from ${from}, the experiment is about ${expected}`,
        'Leave action.from out, or start the experiment from the entity that calls',
      );
    }
    return pass(
      targets.length === 0
        ? 'There is no target'
        : `All ${targets.length} targets name ${expected ?? 'theirs'}`,
    );
  },
};

/** Whether the action says that somebody else calls than the one whose targets it hits. */
function claimsAnother(
  { action, targets }: PlanStep,
  expected: string | undefined,
): boolean {
  const { from } = action.parameters;
  if (typeof from !== 'string') {
    return false;
  }
  return expected === undefined
    ? targets.some(
        ({ confirmedEntityRef }) => confirmedEntityRef?.toLowerCase() !== from,
      )
    : from !== expected;
}
