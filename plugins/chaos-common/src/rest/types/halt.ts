import type { Halt, HaltScope } from '@faultline/chaos-core';
import type { Allowed } from './experiment';

/** @public */
export interface HaltView extends Halt {
  agents: { reached: string[]; notReached: string[] };
  attempts: { absent: number; reverting: number; unknown: number };
  /** What the asking user may do with it; absent in the answer to a new halt. */
  allowed?: { lift: Allowed };
}

/** A scope that may be halted from where one is, with the reason when not. @public */
export interface HaltChoice {
  scope: HaltScope;
  allowed: Allowed;
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
