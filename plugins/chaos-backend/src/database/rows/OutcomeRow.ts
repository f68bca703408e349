import type { SlotOutcome } from '@faultline/chaos-core';
import { optional } from './optional';

/** A row of `slot_outcomes`. */
export interface OutcomeRow {
  run_id: string;
  entity_ref: string;
  slot_id: string;
  at: number | string;
  outcome: SlotOutcome['outcome'];
  objective_share: number | null;
  full_data: boolean | number;
}

/** Reads a stored term. */
export function outcomeFromRow(row: OutcomeRow): SlotOutcome {
  return {
    slotId: row.slot_id,
    runId: row.run_id,
    at: Number(row.at),
    outcome: row.outcome,
    objectiveShare: optional(row.objective_share),
    fullData: Boolean(row.full_data),
  };
}
