import type { Knex } from 'knex';
import type { StoredRun, Visibility } from '../../types';
import { whereVisible } from '../visibility/whereVisible';
import { readRuns } from './readRuns';
import { runVisibility } from './runVisibility';

/** More runs than halts stop that are shown at the same time. */
const LIMIT = 1000;

/** Runs that one of these halts stopped, whether they have ended or not, newest first. */
export async function listHalted(
  database: Knex,
  haltIds: string[],
  visibleTo: Visibility | undefined,
): Promise<StoredRun[]> {
  const rows = database('runs')
    .whereIn('runs.id', inner =>
      inner
        .select('run_id')
        .from('run_stops')
        .where({ kind: 'halt' })
        .whereIn('by', haltIds),
    )
    .orderBy('runs.created_at', 'desc')
    .limit(LIMIT)
    .select('runs.*');
  whereVisible(rows, visibleTo, runVisibility);
  return readRuns(database, await rows);
}
