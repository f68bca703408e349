import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { DatabaseService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { isSqlite } from './isSqlite';
import { openDatabase } from './openDatabase';

const MIGRATIONS = resolvePackagePath(
  '@faultline/backstage-plugin-chaos-backend',
  'migrations',
);

/**
 * Opens the plugin's database and brings it up to date.
 *
 * @param opened - the same database, when it was opened before
 * @throws Error with a sentence for the operator when the engine is not one of
 * SQLite and PostgreSQL
 */
export async function migrateDatabase(
  service: DatabaseService,
  opened?: Knex,
): Promise<Knex> {
  const database = opened ?? (await openDatabase(service));
  if (isSqlite(database)) {
    // Readers go on while a run is written, and no call waits inside SQLite:
    // runInTransaction waits outside, without blocking the event loop.
    await database.raw('PRAGMA journal_mode = WAL');
    await database.raw('PRAGMA synchronous = FULL');
    await database.raw('PRAGMA busy_timeout = 0');
    await database.raw('PRAGMA foreign_keys = ON');
  }
  if (!service.migrations?.skip) {
    await database.migrate.latest({ directory: MIGRATIONS });
  }
  return database;
}
