import type { Knex } from 'knex';

/** Whether the database is the embedded one. */
export function isSqlite(database: Knex): boolean {
  return String(database.client.config.client).includes('sqlite');
}
