import type { Knex } from 'knex';
import type { PlanStore, StoredPlan } from '../types';

/** Plans as they were shown, until they expire. */
export class DatabasePlanStore implements PlanStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async put(stored: StoredPlan, now: number): Promise<void> {
    await this.#database('plans').where('expires_at', '<=', now).delete();
    await this.#database('plans')
      .insert({
        experiment_id: stored.plan.experimentId,
        targets_hash: stored.plan.targetsHash,
        plan: JSON.stringify(stored.plan),
        planned_by: stored.plannedBy,
        created_at: stored.plan.createdAt,
        expires_at: stored.expiresAt,
      })
      .onConflict(['experiment_id', 'targets_hash'])
      .merge();
  }

  async get(
    experimentId: string,
    targetsHash: string,
    now: number,
  ): Promise<StoredPlan | undefined> {
    const row = await this.#database('plans')
      .where({ experiment_id: experimentId, targets_hash: targetsHash })
      .andWhere('expires_at', '>', now)
      .first();
    return (
      row && {
        plan: JSON.parse(row.plan),
        plannedBy: row.planned_by,
        expiresAt: Number(row.expires_at),
      }
    );
  }
}
