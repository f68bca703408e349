import { combinationRefusal } from '../../faults/combinationRefusal';
import { pass, refuse } from '../answers';
import type { SafetyRule } from '../SafetyRule';

/** Two faults that cannot share a target are refused by a table, not by luck. */
export const combination: SafetyRule = {
  name: 'combination',
  title: 'Faults can be combined',
  brokenTitle: 'Faults cannot be combined',
  check({ plan: { steps } }) {
    for (const [index, a] of steps.entries()) {
      const ids = new Set(a.targets.map(({ id }) => id));
      for (const b of steps.slice(index + 1)) {
        const shared = b.targets.find(({ id }) => ids.has(id));
        const reason = combinationRefusal(a.action.type, b.action.type);
        if (a.group === b.group && shared && reason !== undefined) {
          return refuse(
            `“${a.action.name}” and “${b.action.name}” on ${shared.name}: ${reason}`,
            'Run them one after the other, as steps of their own',
          );
        }
      }
    }
    return pass(
      steps.length === 1 ? 'One fault' : 'They do not disturb each other',
    );
  },
};
