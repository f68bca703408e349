import type { Halt } from '@faultline/chaos-core';
import type { Knex } from 'knex';
import { haltFromRow } from '../rows/HaltRow';
import type { HaltStore } from '../types';

/** Stop orders; a row is inserted once and lifted once. */
export class DatabaseHaltStore implements HaltStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async insert(halt: Halt): Promise<void> {
    // Asked again when the answer to the first time was lost: the row that is there stays, lifted or not.
    await this.#database('halts')
      .insert({
        id: halt.id,
        scope: JSON.stringify(halt.scope),
        reason: halt.reason,
        by: halt.by,
        at: halt.at,
      })
      .onConflict('id')
      .ignore();
  }

  async lift(
    id: string,
    by: string,
    at: number,
    reason: string,
  ): Promise<Halt | undefined> {
    // Only the first lift counts: the row says who allowed what came after.
    const lifted = await this.#database('halts')
      .where({ id })
      .whereNull('lifted_at')
      .update({ lifted_by: by, lifted_at: at, lifted_reason: reason });
    return lifted ? this.get(id) : undefined;
  }

  async get(id: string): Promise<Halt | undefined> {
    const row = await this.#database('halts').where({ id }).first();
    return row && haltFromRow(row);
  }

  async listActive(): Promise<Halt[]> {
    const rows = await this.#database('halts')
      .whereNull('lifted_at')
      .orderBy(['at', 'id']);
    return rows.map(haltFromRow);
  }

  async listRecent(limit: number): Promise<Halt[]> {
    const rows = await this.#database('halts')
      .whereNotNull('lifted_at')
      .orderBy('lifted_at', 'desc')
      .limit(limit);
    return rows.map(haltFromRow);
  }
}
