import type { Halt } from '@faultline/chaos-core';

/** A row of `halts`. */
export interface HaltRow {
  id: string;
  scope: string;
  reason: string;
  by: string;
  at: number | string;
  lifted_by: string | null;
  lifted_at: number | string | null;
  lifted_reason: string | null;
}

/** Reads a stop order. */
export function haltFromRow(row: HaltRow): Halt {
  return {
    id: row.id,
    scope: JSON.parse(row.scope),
    reason: row.reason,
    by: row.by,
    at: Number(row.at),
    ...(row.lifted_at !== null && {
      lifted: {
        by: row.lifted_by ?? '',
        at: Number(row.lifted_at),
        reason: row.lifted_reason ?? '',
      },
    }),
  };
}
