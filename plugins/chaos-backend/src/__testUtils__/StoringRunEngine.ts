import { transition } from '@faultline/chaos-core';
import type { StopCause } from '@faultline/chaos-core';
import type { RunStore } from '../database';
import type { RunEngine } from '../processing/types';

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

  async stop(runId: string, cause: Omit<StopCause, 'at'>): Promise<void> {
    await this.#runs.apply(
      runId,
      state => transition(state, { type: 'stop', cause }, this.#now()),
      { source: cause.by ?? 'engine' },
    );
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
