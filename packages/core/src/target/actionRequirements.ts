import type { ActionSpec, TargetSpec } from '../experiment/types';
import { entityName } from '../entity/entityName';
import type { Requirement } from './types';

/**
 * What a target must have to be hit by an action: the experiment's selector, and for an action that names one dependency (`to`) the label
 * `to` of that dependency. Narrows, never widens.
 *
 * @public
 */
export function actionRequirements(
  target: TargetSpec,
  action: ActionSpec,
): Requirement[] {
  const { to } = action.parameters;
  if (typeof to !== 'string') {
    return target.selector;
  }
  const requirement: Requirement = {
    key: 'to',
    operator: 'In',
    values: [entityName(to)],
  };
  const known = target.selector.some(
    each =>
      each.key === 'to' &&
      each.operator === 'In' &&
      each.values.length === 1 &&
      each.values[0] === requirement.values[0],
  );
  return known ? target.selector : [...target.selector, requirement];
}
