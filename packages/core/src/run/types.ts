import type { AttemptEvent, AttemptState } from '../attempt/types';
import type { HaltLabels } from '../halt/types';
import type { Recovery, Verdict } from '../verdict/types';

/** @public */
export type RunPhase =
  | 'draft'
  | 'pendingApproval'
  | 'queued'
  | 'leased'
  | 'preparing'
  | 'armed'
  | 'active'
  | 'stopping'
  | 'verifying'
  | 'unconfirmed'
  | 'succeeded'
  | 'errored'
  | 'aborted'
  | 'skipped'
  | 'rejected'
  | 'expired';

/** @public */
export type StopCauseKind =
  | 'user'
  | 'halt'
  | 'stopCondition'
  | 'deadline'
  | 'supervisionLost'
  | 'credentialLost'
  | 'targetGone'
  | 'noData'
  | 'completed'
  | 'beforeProbes'
  | 'authority'
  | 'refusedByAgent'
  | 'internalError';

/** Insert-only: a run may have several, and `decidingCause` says which of them decides how it ends. @public */
export interface StopCause {
  kind: StopCauseKind;
  /** User, halt id, probe name … */
  by?: string;
  reason: string;
  at: number;
}

/**
 * Everything that decides what may happen next to a run. Stored as columns and one JSON text; times are the control plane's milliseconds.
 *
 * @public
 */
export interface RunState {
  id: string;
  phase: RunPhase;
  /** Compare-and-set: every stored transition adds one. */
  version: number;
  fence: number;
  owner?: string;
  leaseUntil?: number;
  labels: HaltLabels;
  /** Longest time from first go to the latest deadline. */
  faultMs: number;
  revertBoundMs: number;
  verifyBoundMs: number;
  attempts: AttemptState[];
  stops: StopCause[];
  createdAt: number;
  startedAt?: number;
  /** When the current group was offered to its agents. */
  offeredAt?: number;
  injectedAt?: number;
  /** When the last fault must be gone at the latest, set anew with the first go of each group. */
  deadlineAt?: number;
  stoppingAt?: number;
  /** When the last effect was gone; it can be heard later. */
  revertedAt?: number;
  /** When the recovery check began. */
  verifyingAt?: number;
  endedAt?: number;
  /** When what is owed in this phase was last asked for again, and how often, so that it is asked for ever more rarely. */
  asked?: { at: number; times: number };
  beforeProbes: 'pending' | 'held' | 'broken' | 'noData';
  /** What relative probes are compared with, by name: measured once, before the injection. */
  baselines?: Record<string, number>;
  /** `skipped`: no probe is asked after the fault; `cutShort`: somebody stopped the run while they were asked. */
  afterProbes:
    | 'pending'
    | 'recovered'
    | 'notRecovered'
    | 'noData'
    | 'skipped'
    | 'cutShort';
  verdict?: Verdict;
  recovery?: Recovery;
  /** Why it is where it is, for people. */
  reason?: string;
}

/** Guards that core cannot see for itself, read by the caller in the same transaction. @public */
export interface ClaimGuards {
  haltId?: string;
  slotTaken?: boolean;
  windowClosed?: string;
  /** Name of what overlaps. */
  overlap?: string;
}

/** @public */
export type RunEvent =
  | { type: 'submit'; approvalNeeded: boolean }
  | { type: 'approve'; by: string }
  | { type: 'reject'; by: string; reason: string }
  | { type: 'expire'; reason: string }
  | { type: 'skip'; reason: string }
  | { type: 'claim'; owner: string; leaseUntil: number; guards: ClaimGuards }
  | { type: 'renew'; fence: number; leaseUntil: number }
  | { type: 'adopt'; owner: string; leaseUntil: number }
  | {
      type: 'prepare';
      fence: number;
      /** Absent when everything fits; else why the run may not go on. */
      refusal?: { kind: 'authority' | 'internalError'; reason: string };
    }
  | {
      type: 'beforeProbes';
      fence: number;
      result: 'held' | 'broken' | 'noData';
      reason: string;
      /** What relative probes are compared with from here on, by name. */
      baselines?: Record<string, number>;
    }
  | {
      type: 'go';
      fence: number;
      attemptId: string;
      haltId?: string;
      leaseUntil: number;
      deadlineAt: number;
    }
  | {
      type: 'attempt';
      attemptId: string;
      event: AttemptEvent;
      /** When it happened, by the agent's count, on the control plane's clock; absent: now. */
      at?: number;
    }
  | { type: 'stop'; cause: Omit<StopCause, 'at'> }
  | { type: 'tick'; fence: number; graceMs: number }
  | {
      type: 'afterProbes';
      fence: number;
      result: 'recovered' | 'notRecovered' | 'noData' | 'skipped';
    }
  | {
      type: 'conclude';
      fence: number;
      verdict: Verdict | undefined;
      reason: string;
    }
  | {
      type: 'attest';
      attemptId: string;
      by: string;
      statement: 'absent' | 'removed';
      reason: string;
    };

/** What the owner of the run must do after the state is stored, in this order. @public */
export type RunEffect =
  | { do: 'prepare' }
  | { do: 'sampleBefore' }
  | { do: 'offer'; attemptId: string }
  | { do: 'sendGo'; attemptId: string }
  | { do: 'sendStop'; attemptId: string; cause: string }
  | { do: 'sampleDuring' }
  | { do: 'sampleAfter' }
  | { do: 'decideVerdict' }
  | { do: 'alarm'; reason: string }
  | { do: 'finish' };

/** A line for the run's history, appended in the same transaction. @public */
export interface RunRecord {
  /** `run.claimed`, `attempt.injected`, `stop.requested` … */
  type: string;
  data: Record<string, unknown>;
}

/** @public */
export type RunTransition =
  | { ok: true; state: RunState; effects: RunEffect[]; records: RunRecord[] }
  | { ok: false; reason: string };
