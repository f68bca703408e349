import type {
  AccessPolicy,
  AuthorityAnswer,
  Principal,
} from '../authority/types';
import type { EntityFacts } from '../entity/types';
import type { Experiment } from '../experiment/types';
import type { Halt } from '../halt/types';
import type { AgentCheck, Plan } from '../plan/types';
import type { ProbeType } from '../probe/types';
import type { RunPhase } from '../run/types';

/**
 * What the rules must know of the world around a plan.
 *
 * @public
 */
export interface SafetyContext {
  principal: Principal;
  access: AccessPolicy;
  /** What whoever is asked again at go says now; decided from the three others where it is left out. */
  authority?: AuthorityAnswer;
  /** Owners of the entity; of every entity that the targets name where they agree on none. */
  owners: string[];
  halts: Halt[];
  /** Runs that were launched and are not over. */
  activeRuns: Array<{
    id: string;
    entityRef?: string;
    targetIds: string[];
    phase: RunPhase;
  }>;
  agentsConnected: number;
  caps: {
    maxTargets: number;
    /** Of the matches of one action. */
    maxTargetPercentage: number;
    maxFaultMs: number;
  };
  /** Origins that probes may ask, e.g. `http://127.0.0.1:7151`. */
  probeOrigins: string[];
  /** Types that something here can ask. */
  probeTypes: ProbeType[];
  /** Targets of our own. */
  protectedTargetIds: string[];
  /** Milliseconds since the epoch. */
  now: number;
}

/**
 * A plan before its verdicts, with what it was made from.
 *
 * @public
 */
export interface SafetyInput {
  plan: Omit<Plan, 'safety' | 'intentHash' | 'targetsHash'>;
  experiment: Experiment;
  facts?: EntityFacts;
  checks: Array<{ actionIndex: number; check: AgentCheck }>;
  context: SafetyContext;
}
