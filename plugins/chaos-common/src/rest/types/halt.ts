import type { Halt, HaltScope } from '@faultline/chaos-core';

/** @public */
export interface HaltView extends Halt {
  agents: { reached: string[]; notReached: string[] };
  attempts: { absent: number; reverting: number; unknown: number };
}

/** @public */
export interface CreateHaltRequest {
  scope: HaltScope;
  reason?: string;
}
