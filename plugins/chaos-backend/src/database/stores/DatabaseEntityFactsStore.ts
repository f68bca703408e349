import type { EntityFacts } from '@faultline/chaos-core';
import type { Knex } from 'knex';
import { formatCursor, parseCursor } from '../cursor';
import { runInTransaction } from '../runInTransaction';
import type { CachedEntityFacts, EntityFactsStore } from '../types';

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
    await runInTransaction(this.#database, async transaction => {
      for (const one of facts) {
        await transaction('entity_facts')
          .insert({
            entity_ref: one.entityRef,
            title: one.title,
            tier: one.tier,
            facts: JSON.stringify(one),
            refreshed_at: refreshedAt,
          })
          .onConflict('entity_ref')
          .merge();
        await transaction('entity_owners')
          .where({ entity_ref: one.entityRef })
          .delete();
        const owners = [...new Set(one.owners)];
        if (owners.length) {
          await transaction('entity_owners').insert(
            owners.map(owner => ({
              entity_ref: one.entityRef,
              owner_ref: owner,
            })),
          );
        }
      }
    });
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
