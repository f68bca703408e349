import { pass, refuse } from '../answers';
import type { SafetyRule } from '../SafetyRule';

/** No fault selects what would have to undo it (I14). */
export const selfProtection: SafetyRule = {
  name: 'selfProtection',
  title: 'Faultline does not hit itself',
  brokenTitle: 'Faultline would hit itself',
  check({ plan, context: { protectedTargetIds } }) {
    const ours = new Set(protectedTargetIds);
    const hit = plan.steps
      .flatMap(({ targets }) => targets)
      .find(({ id }) => ours.has(id));
    return hit
      ? refuse(
          `${hit.name} (${hit.id}) belongs to Faultline itself`,
          'Choose a selector that leaves it out',
        )
      : pass('None of our own processes is among the targets');
  },
};
