import type { Knex } from 'knex';
import { isSqlite } from './isSqlite';

/** File of an embedded database, as SQLite itself names it; undefined when it lives in memory or is no embedded one. */
export async function embeddedFile(
  database: Knex,
): Promise<string | undefined> {
  if (!isSqlite(database)) {
    return undefined;
  }
  const files: Array<{ name: string; file: string }> = await database.raw(
    'PRAGMA database_list',
  );
  return files.find(({ name }) => name === 'main')?.file || undefined;
}
