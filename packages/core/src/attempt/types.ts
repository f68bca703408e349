/**
 * Where an attempt is, as the control plane knows it.
 *
 * `planned → offered → ready → granted → injecting → injected → reverting → reverted`; side exits `neverStarted`, `moot`, `spent`,
 * `expired`, and `revertFailed`, which is no end.
 *
 * @public
 */
export type AttemptPhase =
  | 'planned'
  | 'offered'
  | 'ready'
  | 'granted'
  | 'injecting'
  | 'injected'
  | 'reverting'
  | 'reverted'
  | 'neverStarted'
  | 'moot'
  | 'spent'
  | 'expired'
  | 'revertFailed';

/** What was last seen in the world. @public */
export type EffectSeen =
  | 'present'
  | 'changing'
  | 'absent'
  | 'spent'
  | 'moot'
  | 'unknown';

/** @public */
export interface AttemptState {
  id: string;
  runId: string;
  /** Index of the action over all steps. */
  step: number;
  /** Groups run one after the other. */
  group: number;
  /** How long the fault is held; absent for one-shot faults. */
  durationMs?: number;
  targetId: string;
  agentId: string;
  phase: AttemptPhase;
  /** The fence under which the go was committed. */
  goFence?: number;
  /** When the go was committed. */
  grantedAt?: number;
  nonce?: string;
  bootId?: string;
  journalIncarnation?: string;
  /** Last observation by the agent. */
  seen: EffectSeen;
  magnitude?: number;
  evidence?: string;
  /** Control plane's time of the agent's last word on this attempt. */
  heardAt?: number;
  injectedAt?: number;
  endedAt?: number;
  /** Why it ended or was refused, for people. */
  reason?: string;
  /** Set by an operator's attestation; never proof. */
  attested?: {
    by: string;
    at: number;
    statement: 'absent' | 'removed';
    reason: string;
  };
}

/** @public */
export type AttemptEvent =
  | { type: 'offer' }
  | { type: 'ready'; nonce: string; bootId: string; journalIncarnation: string }
  | { type: 'refused'; reason: string }
  | { type: 'go'; fence: number }
  | { type: 'injecting' }
  | {
      type: 'injected';
      /** What the agent saw of the effect when it said so; absent means that it did not look. */
      seen?: EffectSeen;
      evidence: string;
      magnitude?: number;
    }
  | { type: 'observed'; seen: EffectSeen; evidence: string; magnitude?: number }
  | { type: 'reverting' }
  | { type: 'reverted'; evidence: string }
  | {
      type: 'spent';
      /** What the agent saw of it: `spent` when it has worked, else what is there all the same. */
      seen?: EffectSeen;
      evidence: string;
    }
  | { type: 'moot'; evidence: string }
  | { type: 'expired'; evidence: string }
  | { type: 'revertFailed'; reason: string }
  | { type: 'neverStarted'; reason: string };

/** Where an attempt is on the agent itself. @public */
export type AgentAttemptPhase =
  | 'ready'
  | 'injecting'
  | 'injected'
  | 'reverting'
  | 'reverted'
  | 'neverStarted'
  | 'moot'
  | 'spent'
  | 'revertFailed';

/** What an agent's journal keeps of an attempt. Times are the agent's boot time in milliseconds. @public */
export interface AgentAttemptState {
  attemptId: string;
  runId: string;
  phase: AgentAttemptPhase;
  shape: 'held' | 'sustained' | 'oneShot';
  nonce: string;
  readyAt: number;
  fence: number;
  durationMs: number;
  /** When the go was accepted. */
  goAt?: number;
  deadlineAt?: number;
  supervisedUntil?: number;
  /** When a failed revert is tried again. */
  retryAt?: number;
  onDisconnect: 'revert' | 'continue';
  reason?: string;
}

/** @public */
export type AgentAttemptEvent =
  | {
      type: 'go';
      nonce: string;
      fence: number;
      highestFence: number;
      halted: boolean;
      guardianAlive: boolean;
    }
  | {
      type: 'supervise';
      fence: number;
      ttlMs: number;
      /** Boot time of the agent's latest word that the driver's side had heard when it sent this. */
      heardAt: number;
    }
  | { type: 'stop'; cause: string }
  | { type: 'tick' }
  | { type: 'injected' }
  | { type: 'spent' }
  | { type: 'injectFailed'; reason: string }
  | { type: 'reverted' }
  | { type: 'moot' }
  | { type: 'revertFailed'; reason: string }
  | { type: 'agentRestarted' };

/** What the agent must do next. @public */
export type AgentAttemptAction =
  | { do: 'inject' }
  /** An injection that has not struck yet must not; one that has says so. */
  | { do: 'giveUp'; cause: string }
  | { do: 'revert'; cause: string }
  | { do: 'report' }
  | { do: 'refuse'; reason: string };
