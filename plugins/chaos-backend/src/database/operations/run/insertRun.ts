import type { Knex } from 'knex';
import { stateColumns } from '../../rows/stateColumns';
import type { StoredRun } from '../../types';
import { appendEvents } from './appendEvents';
import { appendStops } from './appendStops';
import { putOutbox } from './putOutbox';

/** Inserts a run with its owners, first events and its outbox row. */
export async function insertRun(
  transaction: Knex.Transaction,
  run: StoredRun,
  records: Array<{
    type: string;
    source: string;
    data: Record<string, unknown>;
  }>,
  now: number,
): Promise<void> {
  const { state } = run;
  await transaction('runs').insert({
    id: state.id,
    created_at: state.createdAt,
    ...stateColumns(state),
    experiment_id: run.experimentId,
    title: run.title,
    template: run.template ?? null,
    slot_id: run.slotId ?? null,
    entity_ref: run.entityRef ?? null,
    entity_tier: run.entityTier ?? null,
    environment: run.environment,
    fault: run.fault,
    fault_summary: run.faultSummary,
    plan: JSON.stringify(run.plan),
    experiment: JSON.stringify(run.experiment),
    principal: JSON.stringify(run.principal),
    requested_by: run.requestedBy,
    report: null,
    score_before: run.scoreBefore ? JSON.stringify(run.scoreBefore) : null,
    score_after: null,
    event_count: 0,
    head_hash: null,
  });
  const owners = [...new Set(run.owners)];
  if (owners.length) {
    await transaction('run_owners').insert(
      owners.map(owner => ({ run_id: state.id, owner_ref: owner })),
    );
  }
  await appendStops(transaction, state.id, state.stops, 0);
  await appendEvents(transaction, state.id, records, now);
  await putOutbox(
    transaction,
    run,
    undefined,
    records.map(record => record.type),
    now,
  );
}
