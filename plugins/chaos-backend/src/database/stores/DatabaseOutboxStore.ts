import type { Knex } from 'knex';
import type { OutboxMessage, OutboxStore } from '../types';

/** What must still be published. */
export class DatabaseOutboxStore implements OutboxStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async read(limit: number): Promise<OutboxMessage[]> {
    const rows = await this.#database('outbox').orderBy('id').limit(limit);
    return rows.map(row => ({
      id: Number(row.id),
      topic: row.topic,
      key: row.key,
      payload: JSON.parse(row.payload),
      createdAt: Number(row.created_at),
    }));
  }

  async remove(ids: number[]): Promise<void> {
    if (ids.length) {
      await this.#database('outbox').whereIn('id', ids).delete();
    }
  }
}
