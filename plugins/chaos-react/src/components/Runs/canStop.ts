import type { RunPhase } from '@faultline/chaos-core';
import { stoppablePhases } from './phaseGroups';

/** Is there something to stop in this phase? @public */
export function canStop(phase: RunPhase): boolean {
  return stoppablePhases.includes(phase);
}
