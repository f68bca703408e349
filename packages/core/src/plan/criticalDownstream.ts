import type { ImpactedEntity } from '../entity/types';
import type { Plan } from './types';

/** Entities of tier 1 that are likely enough to feel a run: whoever starts it should know them. */
export function criticalDownstream({
  impacted,
}: Pick<Plan, 'impacted'>): ImpactedEntity[] {
  return impacted.filter(
    ({ distance, tier, likelihood }) =>
      distance > 0 && tier === 1 && likelihood !== 'unlikely',
  );
}
