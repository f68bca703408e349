import type { StopCause } from '@faultline/chaos-core';

/** What services may ask of the processing side; implemented by the run driver. */
export interface RunEngine {
  /** A run was inserted as queued: look at it now. */
  wake(runId: string): void;
  /** Sends the stop to the agents from memory first, then stores the cause; resolves when stored (or rejects with the reason while the stop itself went out). */
  stop(runId: string, cause: Omit<StopCause, 'at'>): Promise<void>;
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
