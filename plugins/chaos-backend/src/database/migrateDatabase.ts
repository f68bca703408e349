import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { DatabaseService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { isSqlite } from './isSqlite';

const MIGRATIONS = resolvePackagePath(
  '@faultline/backstage-plugin-chaos-backend',
  'migrations',
);

/**
 * Opens the plugin's database and brings it up to date.
 *
 * @throws Error with a sentence for the operator when the engine is not one of
 * SQLite and PostgreSQL
 */
export async function migrateDatabase(service: DatabaseService): Promise<Knex> {
  const database = await service.getClient();
  const client = String(database.client.config.client);
  if (!isSqlite(database) && client !== 'pg') {
    throw new Error(
      `backend.database.client is "${client}": Faultline keeps its runs in SQLite or PostgreSQL. Give this plugin one of them under backend.database.plugin.chaos`,
    );
  }
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
