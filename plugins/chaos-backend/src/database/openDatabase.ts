import type { DatabaseService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { isSqlite } from './isSqlite';

/**
 * Opens the plugin's database; nothing is written to it yet.
 *
 * @throws Error with a sentence for the operator when the engine is not one of
 * SQLite and PostgreSQL
 */
export async function openDatabase(service: DatabaseService): Promise<Knex> {
  const database = await service.getClient();
  const client = String(database.client.config.client);
  if (!isSqlite(database) && client !== 'pg') {
    throw new Error(
      `backend.database.client is "${client}": Faultline keeps its runs in SQLite or PostgreSQL. Give this plugin one of them under backend.database.plugin.chaos`,
    );
  }
  return database;
}
