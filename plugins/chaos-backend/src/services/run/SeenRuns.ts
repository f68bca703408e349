import { isTerminal } from '@faultline/chaos-core';
import type { StoredRun } from '../../database';

/** Enough for every run that anybody looks at. */
const LIMIT = 500;

/**
 * Open runs that somebody looked at lately: who owns them must be known also
 * when the database does not answer, so that they can be stopped.
 */
export class SeenRuns {
  readonly #runs = new Map<string, StoredRun>();

  remember(run: StoredRun): void {
    const { id, phase } = run.state;
    this.#runs.delete(id);
    if (!isTerminal(phase)) {
      this.#runs.set(id, run);
    }
    const [oldest] = this.#runs.keys();
    if (this.#runs.size > LIMIT) {
      this.#runs.delete(oldest);
    }
  }

  get(id: string): StoredRun | undefined {
    return this.#runs.get(id);
  }
}
