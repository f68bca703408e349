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

/** Answer of `GET /halts`. @public */
export interface HaltsView {
  active: HaltView[];
  /** The last that were lifted, newest first. */
  recent: HaltView[];
}
