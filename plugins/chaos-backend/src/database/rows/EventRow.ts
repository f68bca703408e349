import type { HistoryEvent } from '@faultline/chaos-core';

/** A row of `run_events`. */
export interface EventRow {
  run_id: string;
  sequence: number;
  at: number | string;
  type: string;
  source: string;
  data: string;
  previous_hash: string;
  hash: string;
}

/** Reads a line of a run's history. */
export function eventFromRow(row: EventRow): HistoryEvent {
  return {
    runId: row.run_id,
    sequence: Number(row.sequence),
    at: Number(row.at),
    type: row.type,
    source: row.source,
    data: JSON.parse(row.data),
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
