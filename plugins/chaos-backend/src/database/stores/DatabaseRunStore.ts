import type { RunState, RunTransition } from '@faultline/chaos-core';
import type { Knex } from 'knex';
import { addSamples } from '../operations/run/addSamples';
import { applyTransition } from '../operations/run/applyTransition';
import { claimRun } from '../operations/run/claimRun';
import { insertRun } from '../operations/run/insertRun';
import { listEndedSince } from '../operations/run/listEndedSince';
import { listEvents } from '../operations/run/listEvents';
import { listHalted } from '../operations/run/listHalted';
import { listRuns } from '../operations/run/listRuns';
import { listSamples } from '../operations/run/listSamples';
import { readRuns } from '../operations/run/readRuns';
import { runVisibility } from '../operations/run/runVisibility';
import { verifyEvents } from '../operations/run/verifyEvents';
import { whereVisible } from '../operations/visibility/whereVisible';
import { runInTransaction } from '../runInTransaction';
import type { RunExtra, RunStore, StoredRun, Visibility } from '../types';

/** Runs in Backstage's database; every method is one file in `operations/run`. */
export class DatabaseRunStore implements RunStore {
  readonly #database: Knex;
  readonly #now: () => number;

  constructor(database: Knex, now: () => number = Date.now) {
    this.#database = database;
    this.#now = now;
  }

  async insert(run: StoredRun, records: Parameters<RunStore['insert']>[1]) {
    await runInTransaction(this.#database, transaction =>
      insertRun(transaction, run, records, this.#now()),
    );
  }

  async get(id: string): Promise<StoredRun | undefined> {
    const rows = await this.#database('runs').where({ id });
    return (await readRuns(this.#database, rows))[0];
  }

  async listOpen(): Promise<string[]> {
    return this.#database('runs')
      .where({ open: true })
      .orderBy(['created_at', 'id'])
      .pluck('id');
  }

  async listActive(visibleTo?: Visibility): Promise<StoredRun[]> {
    const rows = this.#database('runs')
      .where({ open: true })
      .whereNotIn('phase', ['draft', 'pendingApproval'])
      .orderBy(['created_at', 'id'])
      .select('runs.*');
    whereVisible(rows, visibleTo, runVisibility);
    return readRuns(this.#database, await rows);
  }

  listHalted(haltIds: string[], visibleTo?: Visibility) {
    return listHalted(this.#database, haltIds, visibleTo);
  }

  list(query: Parameters<RunStore['list']>[0]) {
    return listRuns(this.#database, query);
  }

  apply(
    id: string,
    decide: (state: RunState, run: StoredRun) => RunTransition,
    options: {
      source: string;
      extra?: (state: RunState) => RunExtra | undefined;
    },
  ) {
    return runInTransaction(this.#database, transaction =>
      applyTransition(transaction, id, decide, options, this.#now()),
    );
  }

  claim(
    id: string,
    decide: Parameters<RunStore['claim']>[1],
    options: { source: string },
  ) {
    return runInTransaction(this.#database, transaction =>
      claimRun(transaction, id, decide, options, this.#now()),
    );
  }

  addSamples(runId: string, samples: Parameters<RunStore['addSamples']>[1]) {
    return addSamples(this.#database, runId, samples);
  }

  listSamples(runId: string, since?: number) {
    return listSamples(this.#database, runId, since);
  }

  listEvents(runId: string, query: { cursor?: string; limit: number }) {
    return listEvents(this.#database, runId, query);
  }

  verifyEvents(runId: string) {
    return verifyEvents(this.#database, runId);
  }

  listEndedSince(
    since: number,
    query: Parameters<RunStore['listEndedSince']>[1],
  ) {
    return listEndedSince(this.#database, since, query);
  }
}
