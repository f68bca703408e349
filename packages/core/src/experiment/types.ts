import type { FaultType } from '../faults/types';
import type { ProbeSpec } from '../probe/types';
import type { Schedule } from '../schedule/types';
import type { Requirement, Selection, TargetKind } from '../target/types';

/** @public */
export interface TargetSpec {
  kind?: TargetKind;
  /** Kubernetes namespace. */
  namespace?: string;
  agent?: string;
  environment?: string;
  container?: string;
  names: string[];
  /** All must hold. Never empty together with empty `names`. */
  selector: Requirement[];
}

/** @public */
export interface ActionSpec {
  /** Unique within the experiment; defaults to the fault's type, numbered when repeated. */
  name: string;
  type: FaultType;
  /** How long the fault is held; absent for one-shot faults. */
  durationMs?: number;
  selection: Selection;
  /** The fault's own parameters, validated and with defaults filled in (catalogue's zod output). */
  parameters: Record<string, unknown>;
}

/** @public */
export interface SafetySpec {
  maxTargets?: number;
  maxTargetPercentage?: number;
  onDisconnect: 'revert' | 'continue';
  requireApproval: boolean;
  /** Share of the error budget a run may spend, percent. */
  errorBudgetShare?: number;
}

/** @public */
export type Expectation =
  | { kind: 'holds'; hypothesis?: string }
  | { kind: 'recoversWithin'; objectiveMs: number; hypothesis?: string };

/**
 * An experiment after parsing: every default filled in, every unit resolved.
 *
 * @public
 */
export interface Experiment {
  name: string;
  namespace?: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
  /** Canonical catalog reference, lower case. */
  entityRef?: string;
  target: TargetSpec;
  /** Groups run one after the other, the actions of a group together. */
  steps: ActionSpec[][];
  schedule?: Schedule;
  monitoring: {
    prometheus?: { endpoint: string };
    alerts: Array<{
      name: string;
      /** Ratio or number as written. */ threshold?: number;
    }>;
    grafanaDashboard?: string;
    probes: ProbeSpec[];
  };
  safety: SafetySpec;
  expectation: Expectation;
  /** Name of the template that made it, from annotation `chaos.example.com/template`. */
  template?: string;
}
