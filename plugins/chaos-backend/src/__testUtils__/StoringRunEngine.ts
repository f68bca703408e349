import { transition } from '@faultline/chaos-core';
import type { StopCause } from '@faultline/chaos-core';
import type { RunStore, StoredRun } from '../database';
import type { RunEngine, StopOutcome } from '../processing/types';

/** An engine that only stores what it is told, through core's transitions. */
export class StoringRunEngine implements RunEngine {
  readonly woken: string[] = [];
  readonly revertedAgain: string[] = [];
  readonly #runs: RunStore;
  readonly #now: () => number;

  constructor(runs: RunStore, now: () => number) {
    this.#runs = runs;
    this.#now = now;
  }

  wake(runId: string): void {
    this.woken.push(runId);
  }

  openRuns(): StoredRun[] {
    return [];
  }

  async stop(
    runId: string,
    cause: Omit<StopCause, 'at'>,
  ): Promise<StopOutcome> {
    await this.#runs.apply(
      runId,
      state => transition(state, { type: 'stop', cause }, this.#now()),
      { source: cause.by ?? 'engine' },
    );
    return { told: [], notTold: [] };
  }

  async revertAgain(runId: string): Promise<void> {
    this.revertedAgain.push(runId);
  }

  async attest(
    runId: string,
    attemptId: string,
    by: string,
    statement: 'absent' | 'removed',
    reason: string,
  ): Promise<void> {
    await this.#runs.apply(
      runId,
      state =>
        transition(
          state,
          { type: 'attest', attemptId, by, statement, reason },
          this.#now(),
        ),
      { source: by },
    );
  }

  async start(): Promise<void> {}

  async shutdown(): Promise<void> {}
}
