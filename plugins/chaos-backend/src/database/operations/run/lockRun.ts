import type { Knex } from 'knex';
import { isSqlite } from '../../isSqlite';
import type { RunRow } from '../../rows/RunRow';

/**
 * Reads a run's row and keeps everybody else from changing it until the
 * transaction ends.
 */
export async function lockRun(
  transaction: Knex.Transaction,
  id: string,
): Promise<RunRow | undefined> {
  if (isSqlite(transaction)) {
    // A transaction that begins with a read could not be upgraded once another
    // connection wrote; an empty write takes the write lock first.
    await transaction('runs').where({ id }).update({ id });
    return transaction('runs').where({ id }).first();
  }
  return transaction('runs').where({ id }).forUpdate().first();
}
