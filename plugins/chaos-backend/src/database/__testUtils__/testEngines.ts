import { TestDatabases } from '@backstage/backend-test-utils';
import type { TestDatabaseId } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrateDatabase } from '../migrateDatabase';

/** SQLite always; PostgreSQL where a connection string names a server. */
export const testEngines = TestDatabases.create({
  ids: process.env.BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING
    ? ['SQLITE_3', 'POSTGRES_15']
    : ['SQLITE_3'],
  disableDocker: true,
});

/** A fresh database of that engine with all migrations. */
export async function migratedDatabase(engine: TestDatabaseId): Promise<Knex> {
  const database = await testEngines.init(engine);
  await migrateDatabase({ getClient: async () => database });
  return database;
}
