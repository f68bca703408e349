import type { PlanView } from '@faultline/backstage-plugin-chaos-common';
import type { Plan } from '@faultline/chaos-core';

/** What must be typed before a launch that can reach something of tier 1. */
export function confirmation(plan: Plan): PlanView['confirm'] {
  const critical = plan.impacted.filter(
    entity => entity.distance > 0 && entity.tier === 1,
  );
  if (!critical.length || !plan.entityRef) {
    return undefined;
  }
  const names = critical.map(entity => entity.title).join(', ');
  return {
    type: plan.entityRef.slice(plan.entityRef.lastIndexOf('/') + 1),
    reason: `because tier 1 is downstream: ${names}`,
  };
}
