import type { Knex } from 'knex';
import { formatCursor, parseCursor } from '../cursor';
import { whereVisible } from '../operations/visibility/whereVisible';
import type { VisibilityColumns } from '../operations/visibility/whereVisible';
import { experimentFromRow, experimentToRow } from '../rows/ExperimentRow';
import type { ExperimentStore, StoredExperiment } from '../types';

const visibility: VisibilityColumns = (where, filter) => {
  if ('ownedBy' in filter) {
    where.whereIn('experiments.entity_ref', inner =>
      inner
        .select('entity_ref')
        .from('entity_owners')
        .whereIn('owner_ref', filter.ownedBy),
    );
  } else if ('requestedBy' in filter) {
    where.whereIn('experiments.created_by', filter.requestedBy);
  } else if ('bound' in filter) {
    where[filter.bound ? 'whereNotNull' : 'whereNull'](
      'experiments.entity_ref',
    );
  } else {
    // An experiment meets its environment only when it is planned.
    where.whereRaw('1 = 0');
  }
};

/** Saved experiments, newest first. */
export class DatabaseExperimentStore implements ExperimentStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async insert(experiment: StoredExperiment): Promise<void> {
    await this.#database('experiments').insert(experimentToRow(experiment));
  }

  async update(
    experiment: StoredExperiment,
    expectedRevision: number,
  ): Promise<boolean> {
    const { id, ...columns } = experimentToRow(experiment);
    const changed = await this.#database('experiments')
      .where({ id, revision: expectedRevision })
      .update({ ...columns, revision: expectedRevision + 1 });
    return changed === 1;
  }

  async get(id: string): Promise<StoredExperiment | undefined> {
    const row = await this.#database('experiments').where({ id }).first();
    return row && experimentFromRow(row);
  }

  async remove(id: string): Promise<boolean> {
    return (await this.#database('experiments').where({ id }).delete()) === 1;
  }

  async list(query: Parameters<ExperimentStore['list']>[0]) {
    const rows = this.#database('experiments')
      .orderBy([
        { column: 'created_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(query.limit + 1)
      .select('experiments.*');
    if (query.entityRef) {
      rows.where('entity_ref', query.entityRef);
    }
    if (query.cursor) {
      const [createdAt, id] = parseCursor(query.cursor, ['number', 'string']);
      rows.andWhere(where =>
        where
          .where('created_at', '<', createdAt)
          .orWhere(inner =>
            inner.where('created_at', createdAt).andWhere('id', '<', id),
          ),
      );
    }
    whereVisible(rows, query.visibleTo, visibility);
    const found = await rows;
    const items = found.slice(0, query.limit).map(experimentFromRow);
    const last = items.at(-1);
    return {
      items,
      nextCursor:
        found.length > query.limit && last
          ? formatCursor([last.createdAt, last.id])
          : undefined,
    };
  }
}
