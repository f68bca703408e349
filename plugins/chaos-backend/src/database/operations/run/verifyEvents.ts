import { verifyChain } from '@faultline/chaos-core';
import type { Knex } from 'knex';
import { eventFromRow } from '../../rows/EventRow';

/**
 * Recomputes the hash chain of a run from its first event on, and compares its
 * end with what the run remembers, so that a history cut short is noticed.
 */
export async function verifyEvents(
  database: Knex,
  runId: string,
): Promise<{ verified: boolean; events: number; headHash: string }> {
  const rows = await database('run_events')
    .where({ run_id: runId })
    .orderBy('sequence');
  const events = rows.map(eventFromRow);
  const head = await database('runs')
    .where({ id: runId })
    .first('event_count', 'head_hash');
  const headHash = events.at(-1)?.hash ?? '';
  return {
    verified:
      verifyChain(events).ok &&
      Number(head?.event_count ?? 0) === events.length &&
      (head?.head_hash ?? '') === headHash,
    events: events.length,
    headHash,
  };
}
