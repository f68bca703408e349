import type { Knex } from 'knex';
import { formatCursor, parseCursor } from '../../cursor';
import type { RunStore, StoredRun } from '../../types';
import { whereVisible } from '../visibility/whereVisible';
import { readRuns } from './readRuns';
import { runVisibility } from './runVisibility';

/** One page of runs, newest first. */
export async function listRuns(
  database: Knex,
  query: Parameters<RunStore['list']>[0],
): Promise<{ items: StoredRun[]; nextCursor?: string }> {
  const { owner } = query;
  const rows = database('runs')
    .orderBy([
      { column: 'runs.created_at', order: 'desc' },
      { column: 'runs.id', order: 'desc' },
    ])
    .limit(query.limit + 1)
    .select('runs.*');
  if (query.entityRef) {
    rows.where('runs.entity_ref', query.entityRef);
  }
  if (query.phase) {
    rows.whereIn('runs.phase', query.phase);
  }
  if (query.verdict) {
    rows.whereIn('runs.verdict', query.verdict);
  }
  if (query.since !== undefined) {
    rows.where('runs.created_at', '>=', query.since);
  }
  if (owner) {
    rows.whereIn('runs.id', inner =>
      inner.select('run_id').from('run_owners').where('owner_ref', owner),
    );
  }
  if (query.cursor) {
    const [createdAt, id] = parseCursor(query.cursor, ['number', 'string']);
    rows.andWhere(where =>
      where
        .where('runs.created_at', '<', createdAt)
        .orWhere(inner =>
          inner
            .where('runs.created_at', createdAt)
            .andWhere('runs.id', '<', id),
        ),
    );
  }
  whereVisible(rows, query.visibleTo, runVisibility);
  const found = await rows;
  const items = await readRuns(database, found.slice(0, query.limit));
  const last = items.at(-1);
  return {
    items,
    nextCursor:
      found.length > query.limit && last
        ? formatCursor([last.state.createdAt, last.state.id])
        : undefined,
  };
}
