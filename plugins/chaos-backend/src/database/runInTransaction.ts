import type { Knex } from 'knex';
import { setTimeout as delay } from 'node:timers/promises';

// SQLite: another connection holds the write lock. PostgreSQL: serialisation
// failure and deadlock. All three are undone completely and may be tried again.
const RETRIED = new Set([
  'SQLITE_BUSY',
  'SQLITE_BUSY_SNAPSHOT',
  '40001',
  '40P01',
]);
const ATTEMPTS = 8;
const FIRST_PAUSE_MS = 5;

/**
 * Runs `work` in one transaction, again when the database asked for it. The
 * pause is asynchronous: a busy wait would block every other request.
 */
export async function runInTransaction<T>(
  database: Knex,
  work: (transaction: Knex.Transaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transaction(work);
    } catch (error) {
      const code = (error as { code?: string }).code ?? '';
      if (!RETRIED.has(code) || attempt === ATTEMPTS) {
        throw error;
      }
      await delay(FIRST_PAUSE_MS * 2 ** (attempt - 1));
    }
  }
}
