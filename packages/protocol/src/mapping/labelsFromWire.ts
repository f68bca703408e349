import type { HaltLabels } from '@faultline/chaos-core';
import type { HaltLabels as WireLabels } from '../generated/chaos/agent/v1/agent';

/** Labels of an offer that carries none match only halts over everything. @public */
export function labelsFromWire(labels: WireLabels | undefined): HaltLabels {
  return {
    runId: labels?.runId ?? '',
    entityRefs: labels?.entityRefs ?? [],
    owners: labels?.owners ?? [],
    environment: labels?.environment ?? '',
  };
}
