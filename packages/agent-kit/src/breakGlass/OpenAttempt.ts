import type { AgentAttemptPhase } from '@faultline/chaos-core';

/** An entry of an agent's journal that is not known to be at its end. @public */
export interface OpenAttempt {
  attemptId: string;
  runId: string;
  /** `ready`: accepted and never started; everything else may be in the world. */
  phase: AgentAttemptPhase;
  fault: string;
  mechanism: string;
  targetId: string;
  entityRef: string;
  /** When the agent accepted it, milliseconds since the epoch; absent in journals of older agents. */
  since?: number;
  /** How long it is held, milliseconds; 0 for one shots. */
  durationMs: number;
  /** What its fault needs to undo it, as it was journaled before the effect. */
  undo: unknown;
}

/** What the data folder of an agent says, read without changing it. @public */
export interface OpenAttempts {
  attempts: OpenAttempt[];
  /** The process that holds the folder, when it lives. */
  agentPid?: number;
  /** Damaged lines of the journal: what they said is not known. */
  damagedLines: number;
}
