import type { Knex } from 'knex';

/** Owners of several runs in one query, by run. */
export async function readOwners(
  database: Knex,
  runIds: string[],
): Promise<Map<string, string[]>> {
  const owners = new Map<string, string[]>(runIds.map(id => [id, []]));
  if (runIds.length) {
    const rows = await database('run_owners')
      .whereIn('run_id', runIds)
      .orderBy('owner_ref')
      .select('run_id', 'owner_ref');
    for (const row of rows) {
      owners.get(row.run_id)?.push(row.owner_ref);
    }
  }
  return owners;
}
