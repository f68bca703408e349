import type { Target } from '@faultline/chaos-core';
import type { Target as WireTarget } from '../generated/chaos/agent/v1/agent';

/** @public */
export function targetToWire(
  target: Omit<Target, 'agentId' | 'environment'>,
): WireTarget {
  return {
    id: target.id,
    kind: target.kind,
    name: target.name,
    labels: target.labels,
    confirmedEntityRef: target.confirmedEntityRef ?? '',
    details: target.details,
  };
}
