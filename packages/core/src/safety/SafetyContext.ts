import type { AccessPolicy, Principal } from '../authority/types';
import type { FaultType } from '../faults/types';
import type { Halt } from '../halt/types';
import type { ProbeType } from '../probe/types';
import type { RunPhase } from '../run/types';

/** A run that has not ended, as far as it matters to another one. @public */
export interface ActiveRun {
  id: string;
  entityRef?: string;
  targetIds: string[];
  faultTypes: FaultType[];
  phase: RunPhase;
}

/** Bounds that the operator sets for every run. @public */
export interface SafetyCaps {
  maxTargets: number;
  /** Of the matches of one action, rounded up. */
  maxTargetPercentage: number;
  /** Longest time a fault may be held, milliseconds. */
  maxFaultMs: number;
}

/** The world around a plan: everything that the rules need and the plan does not hold. @public */
export interface SafetyContext {
  principal: Principal;
  access: AccessPolicy;
  /** Owners of the target's entity; empty when the catalog does not know it. */
  owners: string[];
  halts: Halt[];
  activeRuns: ActiveRun[];
  agentsConnected: number;
  caps: SafetyCaps;
  /** Origins that probes may ask, e.g. `http://127.0.0.1:7151`. */
  probeOrigins: string[];
  /** Types of probe that the control plane can ask. */
  probeTypes: ProbeType[];
  /** What keeps Faultline itself alive. */
  protectedTargetIds: string[];
  /** Milliseconds since the epoch. */
  now: number;
}
