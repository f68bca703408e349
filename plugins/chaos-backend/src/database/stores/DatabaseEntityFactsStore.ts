import type { EntityFacts } from '@faultline/chaos-core';
import type { Knex } from 'knex';
import { formatCursor, parseCursor } from '../cursor';
import { runInTransaction } from '../runInTransaction';
import type { CachedEntityFacts, EntityFactsStore } from '../types';

/** Rows in one statement; SQLite binds at most 32,766 values. */
const CHUNK = 500;

interface FactsRow {
  facts: string;
  refreshed_at: number | string;
}

function fromRow(row: FactsRow): CachedEntityFacts {
  return {
    facts: JSON.parse(row.facts),
    refreshedAt: Number(row.refreshed_at),
  };
}

/** What the catalog said of entities, kept for lists. */
export class DatabaseEntityFactsStore implements EntityFactsStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async put(facts: EntityFacts[], refreshedAt: number): Promise<void> {
    const unique = [
      ...new Map(facts.map(one => [one.entityRef, one])).values(),
    ];
    // One transaction for each chunk: a whole fleet would keep every other writer of an embedded database waiting.
    for (let from = 0; from < unique.length; from += CHUNK) {
      const chunk = unique.slice(from, from + CHUNK);
      await runInTransaction(this.#database, transaction =>
        putChunk(transaction, chunk, refreshedAt),
      );
    }
  }

  async touch(entityRefs: string[], refreshedAt: number): Promise<number> {
    return this.#database('entity_facts')
      .whereIn('entity_ref', entityRefs)
      .update({ refreshed_at: refreshedAt });
  }

  async get(entityRefs: string[]): Promise<CachedEntityFacts[]> {
    if (!entityRefs.length) {
      return [];
    }
    const rows = await this.#database('entity_facts')
      .whereIn('entity_ref', entityRefs)
      .orderBy('entity_ref');
    return rows.map(fromRow);
  }

  async list(query: Parameters<EntityFactsStore['list']>[0]) {
    const rows = this.#database('entity_facts')
      .orderBy('entity_ref')
      .limit(query.limit + 1);
    const { owner } = query;
    if (owner) {
      rows.whereIn('entity_ref', inner =>
        inner
          .select('entity_ref')
          .from('entity_owners')
          .where('owner_ref', owner),
      );
    }
    if (query.cursor) {
      const [after] = parseCursor(query.cursor, ['string']);
      rows.andWhere('entity_ref', '>', after);
    }
    const found = await rows;
    const items = found.slice(0, query.limit).map(fromRow);
    const last = items.at(-1);
    return {
      items,
      nextCursor:
        found.length > query.limit && last
          ? formatCursor([last.facts.entityRef])
          : undefined,
    };
  }
}

async function putChunk(
  transaction: Knex.Transaction,
  facts: EntityFacts[],
  refreshedAt: number,
): Promise<void> {
  await transaction('entity_facts')
    .insert(
      facts.map(one => ({
        entity_ref: one.entityRef,
        title: one.title,
        tier: one.tier,
        facts: JSON.stringify(one),
        refreshed_at: refreshedAt,
      })),
    )
    .onConflict('entity_ref')
    .merge();
  await transaction('entity_owners')
    .whereIn(
      'entity_ref',
      facts.map(({ entityRef }) => entityRef),
    )
    .delete();
  const owners = facts.flatMap(({ entityRef, owners: refs }) =>
    [...new Set(refs)].map(ref => ({ entity_ref: entityRef, owner_ref: ref })),
  );
  if (owners.length) {
    await transaction.batchInsert('entity_owners', owners, CHUNK);
  }
}
