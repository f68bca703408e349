import type { Experiment } from '../experiment/types';
import { getFault } from '../faults/getFault';
import { getTemplate } from '../template/getTemplate';
import type { Profile, Slot } from './types';

/**
 * The slot that a run of this experiment fills; undefined when it fills none. The experiment must come from the slot's template and still do what
 * the template does: one action, its fault, to the slot's dependency, with an effect. Otherwise an edited document would earn points for nothing.
 *
 * @public
 */
export function slotOf(
  profile: Profile,
  experiment: Experiment,
): Slot | undefined {
  const { template, steps } = experiment;
  const actions = steps.flat();
  const fault =
    template === undefined ? undefined : getTemplate(template)?.fault;
  const [action] = actions;
  if (
    actions.length !== 1 ||
    action.type !== fault ||
    getFault(fault).isZero(action.parameters)
  ) {
    return undefined;
  }
  return profile.slots.find(
    slot =>
      slot.template === template &&
      (slot.dependency === undefined ||
        slot.dependency === action.parameters.to),
  );
}
