import { pass, refuse } from '../answers';
import type { SafetyRule } from '../SafetyRule';

/** An annotation proposes, the target confirms: a claim on somebody else's process is refused by the process itself. */
export const targetConfirmsEntity: SafetyRule = {
  name: 'targetConfirmsEntity',
  title: 'Every target names this entity',
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
    if (foreign) {
      return refuse(
        `${foreign.name} (${foreign.id}) says that it belongs to ${
          foreign.confirmedEntityRef
        }, not to ${expected ?? 'one entity with the others'}`,
        'Correct the selector of the entity, or start the experiment from the entity that the target names',
      );
    }
    const caller = plan.steps
      .map(({ action }) => action.parameters.from)
      .find(from => typeof from === 'string' && from !== expected);
    if (caller !== undefined) {
      return refuse(
        `The call is said to come from ${caller}, the experiment is about ${expected}`,
        'Leave action.from out, or start the experiment from the entity that calls',
      );
    }
    return pass(
      targets.length === 0
        ? 'There is no target'
        : `All ${targets.length} targets name ${expected}`,
    );
  },
};
