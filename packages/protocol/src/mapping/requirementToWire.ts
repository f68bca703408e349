import type { Requirement } from '@faultline/chaos-core';
import type { Requirement as WireRequirement } from '../generated/chaos/agent/v1/agent';

/** @public */
export function requirementToWire(requirement: Requirement): WireRequirement {
  return {
    key: requirement.key,
    operator: requirement.operator,
    values: 'values' in requirement ? requirement.values : [],
  };
}
