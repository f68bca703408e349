import type { Knex } from 'knex';
import type { RunExtra, StoredRun } from '../../types';

/** Writes the stored term of the score and the point of its trend. */
export async function writeOutcome(
  transaction: Knex.Transaction,
  run: StoredRun,
  extra: RunExtra,
  now: number,
): Promise<void> {
  const { outcome: stored, scoreAfter } = extra;
  if (stored) {
    const { outcome } = stored;
    await transaction('slot_outcomes').insert({
      run_id: run.state.id,
      entity_ref: stored.entityRef,
      slot_id: outcome.slotId,
      at: outcome.at,
      outcome: outcome.outcome,
      objective_share: outcome.objectiveShare ?? null,
      full_data: outcome.fullData,
    });
  }
  const entityRef = stored?.entityRef ?? run.entityRef;
  if (scoreAfter && entityRef) {
    await transaction('score_points').insert({
      run_id: run.state.id,
      entity_ref: entityRef,
      at: stored?.outcome.at ?? run.state.endedAt ?? now,
      value: scoreAfter.value ?? null,
    });
  }
}
