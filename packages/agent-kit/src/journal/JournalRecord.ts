import type {
  AgentAttemptPhase,
  AgentAttemptState,
  EffectSeen,
  HaltLabels,
  HaltScope,
} from '@faultline/chaos-core';

/** What an attempt was asked to do, as it came with the offer. @public */
export interface JournaledOffer {
  attemptId: string;
  runId: string;
  fault: string;
  mechanism: string;
  parameters: unknown;
  durationMs: number;
  targetId: string;
  entityRef: string;
  labels: HaltLabels;
  /** Wall clock, milliseconds: for people who read the journal; nothing is decided by it. */
  acceptedAt?: number;
}

/** One step of an attempt, kept until the control plane has acknowledged it. @public */
export interface JournaledReport {
  sequence: number;
  attemptId: string;
  phase: string;
  effect: EffectSeen;
  magnitude?: number;
  evidence: string;
  /** Boot time, milliseconds; comparable only within `bootId`. */
  at: number;
  bootId: string;
  /** Wall clock, milliseconds: the best that is known after a reboot. */
  wallAt: number;
  by: 'agent' | 'guardian';
}

/** An attempt that may never start here again: stopped before it came, or ended before. @public */
export interface JournaledTombstone {
  runId: string;
  /** How it ended. */
  phase: AgentAttemptPhase;
  reason: string;
}

/** @public */
export interface JournaledHalt {
  id: string;
  scope: HaltScope;
  reason: string;
}

/**
 * One line of the journal. Lines are only ever added; what is true is what they add up to.
 *
 * @public
 */
export type JournalRecord =
  | { type: 'incarnation'; id: string }
  | {
      type: 'offer';
      offer: JournaledOffer;
      undo: unknown;
      state: AgentAttemptState;
    }
  | { type: 'undo'; attemptId: string; undo: unknown }
  | { type: 'state'; state: AgentAttemptState }
  | { type: 'tombstone'; attemptId: string; tombstone: JournaledTombstone }
  | { type: 'fence'; runId: string; fence: number }
  | { type: 'halt'; halt: JournaledHalt }
  | { type: 'lift'; haltId: string }
  | { type: 'report'; report: JournaledReport }
  | { type: 'acknowledged'; sequence: number };
