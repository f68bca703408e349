import type { Knex } from 'knex';
import { FIGURE_COLUMNS, runFigures } from '../../rows/runFigures';
import type { RunFigures, Visibility } from '../../types';
import { whereVisible } from '../visibility/whereVisible';
import { runVisibility } from './runVisibility';

/** Figures of runs that ended at or after `since`, newest first. */
export async function listEndedSince(
  database: Knex,
  since: number,
  query: { entityRef?: string; visibleTo?: Visibility; limit: number },
): Promise<RunFigures[]> {
  const rows = database('runs')
    .where('runs.ended_at', '>=', since)
    .orderBy('runs.ended_at', 'desc')
    .limit(query.limit)
    .select(FIGURE_COLUMNS.map(column => `runs.${column}`));
  if (query.entityRef) {
    rows.where('runs.entity_ref', query.entityRef);
  }
  whereVisible(rows, query.visibleTo, runVisibility);
  return (await rows).map(runFigures);
}
