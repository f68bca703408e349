import type { ActionSpec, Expectation } from '../experiment/types';
import type { Survives } from '../faults/types';
import type { ImpactedEntity } from '../entity/types';
import type { ProbeSpec } from '../probe/types';
import type { SafetyVerdict } from '../safety/types';
import type { Target } from '../target/types';

/** What an agent answered when it was asked whether it can do an action to these targets. @public */
export interface AgentCheck {
  agentId: string;
  /** Mechanism it would use. */
  mechanism?: string;
  shape?: 'held' | 'sustained' | 'oneShot';
  survives?: Survives;
  undoNeeds?: 'nothing' | 'ambient' | 'lease';
  revertMs?: number;
  /** How it will be undone, one line. */
  undo?: string;
  checks: Array<{ name: string; ok: boolean; detail: string; remedy?: string }>;
}

/** One action with its frozen targets. @public */
export interface PlanStep {
  /** Index over all actions. */
  index: number;
  /** Index of the group it belongs to. */
  group: number;
  action: ActionSpec;
  summary: string;
  mechanism: string;
  shape: 'held' | 'sustained' | 'oneShot';
  survives: Survives;
  undoNeeds: 'nothing' | 'ambient' | 'lease';
  revertMs: number;
  undo: string;
  targets: Target[];
  notChosen: Target[];
  /** Matches before choosing. */
  matched: number;
}

/**
 * What a run would do. Pure data, stored as shown.
 *
 * @public
 */
export interface Plan {
  experimentId: string;
  experimentName: string;
  entityRef?: string;
  environment: string;
  steps: PlanStep[];
  seed: number;
  probes: ProbeSpec[];
  expectation: Expectation;
  onDisconnect: 'revert' | 'continue';
  impacted: ImpactedEntity[];
  edges: Array<{ from: string; to: string; strength: 'hard' | 'soft' }>;
  safety: SafetyVerdict[];
  /** Longest time a fault may be present, and to undo it, milliseconds. */
  faultMs: number;
  revertBoundMs: number;
  /** Hash of spec, mechanisms, caps, impacted owners, environment: what an approval binds to. */
  intentHash: string;
  /** Hash of the intent and the frozen targets: what a launch binds to. */
  targetsHash: string;
  createdAt: number;
}
