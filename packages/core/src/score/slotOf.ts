import type { EntityFacts } from '../entity/types';
import { parseExperimentObject } from '../experiment/parseExperimentObject';
import type { Experiment } from '../experiment/types';
import { getFault } from '../faults/getFault';
import { getTemplate } from '../template/getTemplate';
import { isAsHard } from './isAsHard';
import type { Profile, Slot } from './types';

/**
 * The slot that a run of this experiment fills; undefined when it fills none. The experiment must come from the slot's template, and ask at
 * least as much as the template does by its defaults for this entity. Otherwise an edited document would earn points for nothing.
 *
 * @public
 */
export function slotOf(
  profile: Profile,
  experiment: Experiment,
  facts: EntityFacts,
): Slot | undefined {
  const actions = experiment.steps.flat();
  if (
    actions.length !== 1 ||
    getFault(actions[0].type).isZero(actions[0].parameters)
  ) {
    return undefined;
  }
  return profile.slots.find(
    slot =>
      slot.template === experiment.template && fills(slot, experiment, facts),
  );
}

function fills(
  slot: Slot,
  experiment: Experiment,
  facts: EntityFacts,
): boolean {
  const template = getTemplate(slot.template);
  const document = template?.instantiate(
    facts,
    Object.fromEntries(
      Object.entries(slot.parameters).map(([name, value]) => [
        name,
        String(value),
      ]),
    ),
  );
  const usual = document?.ok && parseExperimentObject(document.value);
  return (
    template !== undefined &&
    usual !== undefined &&
    usual !== false &&
    usual.ok &&
    isAsHard(experiment, usual.value.experiment, template.counts)
  );
}
