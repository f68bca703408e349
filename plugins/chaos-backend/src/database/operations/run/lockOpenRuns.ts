import type { Knex } from 'knex';
import { isSqlite } from '../../isSqlite';

/**
 * Keeps every run that has not ended as it is until the transaction ends. The
 * rows are locked in the order of their ids: two that do this wait for each
 * other and never in a circle. Whoever holds one row only cannot be in a circle.
 */
export async function lockOpenRuns(
  transaction: Knex.Transaction,
  id: string,
): Promise<void> {
  if (isSqlite(transaction)) {
    // SQLite has one writer; an empty write makes it this transaction.
    await transaction('runs').where({ id }).update({ id });
    return;
  }
  await transaction('runs')
    .where({ open: true })
    .orderBy('id')
    .forUpdate()
    .select('id');
}
