import knex, { Knex } from 'knex';
import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';

/**
 * Keeps a second backend away from an embedded database: SQLite has one replica. A second SQLite file beside the database is held exclusively
 * locked, so that the system itself lets go of it when this process dies, and whoever opens the same database meets the same lock.
 */
export class ReplicaLock {
  private constructor(private readonly sidecar: Knex) {}

  /**
   * @param database - file of the embedded database; it exists
   * @throws when another backend holds it; the message says what to do
   */
  static async take(database: string, client: string): Promise<ReplicaLock> {
    const path = await realpath(database);
    const sidecar = knex({
      client,
      connection: { filename: `${path}.lock` },
      useNullAsDefault: true,
      // The lock is one of this connection, which therefore is the only one and stays.
      pool: { min: 1, max: 1 },
    });
    try {
      // SQLite waits five seconds by default, and nothing else could happen meanwhile.
      await sidecar.raw('PRAGMA busy_timeout = 0');
      await sidecar.raw('BEGIN EXCLUSIVE');
      return new ReplicaLock(sidecar);
    } catch (error) {
      await sidecar.destroy();
      if ((error as { code?: string }).code === 'SQLITE_BUSY') {
        throw new Error(
          `another backend uses the embedded database ${basename(
            path,
          )} already; stop it, or use PostgreSQL for more than one replica`,
        );
      }
      throw error;
    }
  }

  async release(): Promise<void> {
    await this.sidecar.destroy();
  }
}
