import type { Knex } from 'knex';
import { runFromRow } from '../../rows/RunRow';
import type { RunRow } from '../../rows/RunRow';
import type { StoredRun } from '../../types';
import { readOwners } from './readOwners';

/** Turns rows into runs, with one query for all their owners. */
export async function readRuns(
  database: Knex,
  rows: RunRow[],
): Promise<StoredRun[]> {
  const owners = await readOwners(
    database,
    rows.map(row => row.id),
  );
  return rows.map(row => runFromRow(row, owners.get(row.id) ?? []));
}
