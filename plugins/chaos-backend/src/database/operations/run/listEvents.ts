import type { HistoryEvent } from '@faultline/chaos-core';
import type { Knex } from 'knex';
import { formatCursor, parseCursor } from '../../cursor';
import { eventFromRow } from '../../rows/EventRow';

/** One page of a run's history, newest first. */
export async function listEvents(
  database: Knex,
  runId: string,
  query: { cursor?: string; limit: number },
): Promise<{ items: HistoryEvent[]; nextCursor?: string }> {
  const rows = database('run_events')
    .where({ run_id: runId })
    .orderBy('sequence', 'desc')
    .limit(query.limit + 1);
  if (query.cursor) {
    const [sequence] = parseCursor(query.cursor, ['number']);
    rows.andWhere('sequence', '<', sequence);
  }
  const found = await rows;
  const items = found.slice(0, query.limit).map(eventFromRow);
  const last = items.at(-1);
  return {
    items,
    nextCursor:
      found.length > query.limit && last
        ? formatCursor([last.sequence])
        : undefined,
  };
}
