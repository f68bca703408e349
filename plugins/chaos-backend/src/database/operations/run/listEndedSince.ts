import type { Knex } from 'knex';
import type { StoredRun, Visibility } from '../../types';
import { whereVisible } from '../visibility/whereVisible';
import { readRuns } from './readRuns';
import { runVisibility } from './runVisibility';

/** Runs that ended at or after `since`, newest first. */
export async function listEndedSince(
  database: Knex,
  since: number,
  query: { entityRef?: string; visibleTo?: Visibility; limit: number },
): Promise<StoredRun[]> {
  const rows = database('runs')
    .where('runs.ended_at', '>=', since)
    .orderBy('runs.ended_at', 'desc')
    .limit(query.limit)
    .select('runs.*');
  if (query.entityRef) {
    rows.where('runs.entity_ref', query.entityRef);
  }
  whereVisible(rows, query.visibleTo, runVisibility);
  return readRuns(database, await rows);
}
