import type { RunPhase } from '@faultline/chaos-core';
import type { Knex } from 'knex';
import type { RunChange, StoredRun } from '../../types';

/** Notes a change for publication, in the transaction of the change itself. */
export async function putOutbox(
  transaction: Knex.Transaction,
  run: StoredRun,
  previousPhase: RunPhase | undefined,
  events: string[],
  now: number,
): Promise<void> {
  const { state } = run;
  const payload: RunChange = {
    runId: state.id,
    entityRef: run.entityRef,
    owners: run.owners,
    title: run.title,
    requestedBy: run.requestedBy,
    previousPhase,
    phase: state.phase,
    verdict: state.verdict,
    recovery: state.recovery,
    events,
  };
  await transaction('outbox').insert({
    topic: 'run',
    key: state.id,
    payload: JSON.stringify(payload),
    created_at: now,
  });
}
