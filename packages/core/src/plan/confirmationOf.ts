import { entityName } from '../entity/entityName';
import { criticalDownstream } from './criticalDownstream';
import type { Plan } from './types';

/** What a person types before a launch, and why. @public */
export interface Confirmation {
  /** The word to type. */
  type: string;
  /** The rest of a sentence that starts with the word, from “because” on. */
  reason: string;
}

/**
 * What must be typed before a launch that something of tier 1 is likely to feel: of the same entities of which the rule `tierDownstream`
 * warns. Undefined when nothing needs to be typed.
 *
 * @public
 */
export function confirmationOf(
  plan: Pick<Plan, 'impacted' | 'entityRef'>,
): Confirmation | undefined {
  const critical = criticalDownstream(plan);
  if (critical.length === 0 || plan.entityRef === undefined) {
    return undefined;
  }
  return {
    type: entityName(plan.entityRef),
    reason: `because tier 1 is downstream: ${critical
      .map(({ title }) => title)
      .join(', ')}`,
  };
}
