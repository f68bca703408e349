import { canonicalJson, chain, genesisHash } from '@faultline/chaos-core';
import type { Knex } from 'knex';

/**
 * Appends to a run's history. Gapless because the caller holds the run's row
 * locked; the primary key refuses what would fork the chain.
 */
export async function appendEvents(
  transaction: Knex.Transaction,
  runId: string,
  records: Array<{
    type: string;
    source: string;
    data: Record<string, unknown>;
  }>,
  now: number,
): Promise<void> {
  if (!records.length) {
    return;
  }
  const head = await transaction('runs')
    .where({ id: runId })
    .first('event_count', 'head_hash');
  let sequence = Number(head.event_count);
  let previousHash: string = head.head_hash ?? genesisHash;
  const rows = records.map(record => {
    sequence += 1;
    const event = chain(previousHash, {
      runId,
      sequence,
      at: now,
      type: record.type,
      source: record.source,
      data: record.data,
    });
    previousHash = event.hash;
    return {
      run_id: runId,
      sequence,
      at: event.at,
      type: event.type,
      source: event.source,
      data: canonicalJson(event.data),
      previous_hash: event.previousHash,
      hash: event.hash,
    };
  });
  await transaction('run_events').insert(rows);
  await transaction('runs')
    .where({ id: runId })
    .update({ event_count: sequence, head_hash: previousHash });
}
