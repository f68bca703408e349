import type { StopCause } from '@faultline/chaos-core';
import type { StoredRun } from '../database/types';

/** What became of a stop. */
export interface StopOutcome {
  /** Agents whose stream took it. */
  told: string[];
  /** Agents that it concerns and that are not connected; they revert when their supervision ends. */
  notTold: string[];
  /** Why it is not stored yet; it is tried again until it is. */
  unstored?: string;
}

/** What services may ask of the processing side; implemented by the run driver. */
export interface RunEngine {
  /** A run was inserted as queued: look at it now. */
  wake(runId: string): void;
  /** Open runs that are in memory here, as they were stored last. */
  openRuns(): StoredRun[];
  /**
   * Sends the stop to the agents from memory first, then stores the cause. Waits for the store no longer than a moment.
   *
   * @throws ConflictError when the run has ended; ServiceUnavailableError when it is not in memory and cannot be read, and nothing was sent
   */
  stop(runId: string, cause: Omit<StopCause, 'at'>): Promise<StopOutcome>;
  /** Sends the revert again for attempts of an unconfirmed run. */
  revertAgain(runId: string): Promise<void>;
  attest(
    runId: string,
    attemptId: string,
    by: string,
    statement: 'absent' | 'removed',
    reason: string,
  ): Promise<void>;
  start(): Promise<void>;
  /** Within five seconds; runs go on. */
  shutdown(): Promise<void>;
}
