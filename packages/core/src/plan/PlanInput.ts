import type { EntityFacts, ImpactedEntity } from '../entity/types';
import type { Experiment } from '../experiment/types';
import type { SafetyContext } from '../safety/SafetyInput';
import type { Target } from '../target/types';
import type { AgentCheck, Plan } from './types';

/** What matches one action, before choosing. @public */
export interface ActionTargets {
  /** Index over all actions of the experiment. */
  actionIndex: number;
  targets: Target[];
}

/** What one agent says of one action. @public */
export interface ActionAnswer {
  /** Index over all actions of the experiment. */
  actionIndex: number;
  check: AgentCheck;
}

/** Everything that a plan is made from; a plan is a pure function of it. @public */
export interface PlanInput {
  experimentId: string;
  /** With `entityRef` filled in where the targets agree on one. */
  experiment: Experiment;
  /** Of the agents that found the targets; left out when they are of several. */
  environment?: string;
  candidates: ActionTargets[];
  checks: ActionAnswer[];
  /** Absent when the catalog does not know the entity. */
  facts?: EntityFacts;
  impacted: ImpactedEntity[];
  edges: Plan['edges'];
  /** Owners of the target's entity. */
  owners: string[];
  /** Chooses among the candidates. */
  seed: number;
  /** Milliseconds since the epoch. */
  now: number;
  safetyContext: SafetyContext;
}
