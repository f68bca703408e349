import type { HaltLabels } from '@faultline/chaos-core';
import type { HaltLabels as WireLabels } from '../generated/chaos/agent/v1/agent';

/** @public */
export function labelsToWire(labels: HaltLabels): WireLabels {
  return {
    runId: labels.runId,
    entityRefs: labels.entityRefs,
    owners: labels.owners,
    environment: labels.environment,
  };
}
