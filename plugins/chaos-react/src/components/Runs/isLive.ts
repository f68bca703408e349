import type { RunPhase } from '@faultline/chaos-core';
import { livePhases } from './phaseGroups';

/** Does a run in this phase still move? @public */
export function isLive(phase: RunPhase): boolean {
  return livePhases.includes(phase);
}
