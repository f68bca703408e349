import type { SlotOutcome } from '@faultline/chaos-core';
import type { Knex } from 'knex';
import { countWithoutOutcome } from '../operations/score/countWithoutOutcome';
import { outcomeFromRow } from '../rows/OutcomeRow';
import { optional } from '../rows/optional';
import type { ScoreStore } from '../types';

/** The stored terms of scores; the score itself is computed when it is read. */
export class DatabaseScoreStore implements ScoreStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async listOutcomes(entityRef: string): Promise<SlotOutcome[]> {
    return (await this.listOutcomesOf([entityRef])).get(entityRef) ?? [];
  }

  async listOutcomesOf(
    entityRefs: string[],
  ): Promise<Map<string, SlotOutcome[]>> {
    const outcomes = new Map<string, SlotOutcome[]>(
      entityRefs.map(ref => [ref, []]),
    );
    if (entityRefs.length) {
      const rows = await this.#database('slot_outcomes')
        .whereIn('entity_ref', entityRefs)
        .orderBy(['at', 'run_id']);
      for (const row of rows) {
        outcomes.get(row.entity_ref)?.push(outcomeFromRow(row));
      }
    }
    return outcomes;
  }

  countWithoutOutcome(entityRefs: string[]) {
    return countWithoutOutcome(this.#database, entityRefs);
  }

  async trend(entityRef: string, since: number) {
    const rows = await this.#database('score_points')
      .where({ entity_ref: entityRef })
      .andWhere('at', '>=', since)
      .orderBy(['at', 'run_id']);
    return rows.map(row => ({
      at: Number(row.at),
      value: optional<number>(row.value),
      runId: row.run_id,
    }));
  }
}
