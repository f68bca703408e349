import type { RunState } from '@faultline/chaos-core';
import type { StoredRun } from '../types';
import { optional } from './optional';

/** A row of `runs`; PostgreSQL gives bigint columns as text. */
export interface RunRow {
  id: string;
  created_at: number | string;
  version: number;
  fence: number;
  owner: string | null;
  lease_until: number | string | null;
  phase: string;
  open: boolean | number;
  verdict: string | null;
  recovery: string | null;
  state: string;
  experiment_id: string;
  title: string;
  template: string | null;
  slot_id: string | null;
  entity_ref: string | null;
  entity_tier: number | null;
  environment: string;
  fault: string;
  fault_summary: string;
  plan: string;
  experiment: string;
  principal: string;
  requested_by: string;
  injected_at: number | string | null;
  reverted_at: number | string | null;
  ended_at: number | string | null;
  fault_present_ms: number | null;
  time_to_detect_ms: number | null;
  time_to_recover_ms: number | null;
  report: string | null;
  score_before: string | null;
  score_after: string | null;
  event_count: number;
  head_hash: string | null;
}

/** Reads a row; owners are rows of their own. */
export function runFromRow(row: RunRow, owners: string[]): StoredRun {
  const state: RunState = JSON.parse(row.state);
  const heard = state.attempts.flatMap(attempt => attempt.heardAt ?? []);
  return {
    state,
    experimentId: row.experiment_id,
    title: row.title,
    template: optional(row.template),
    slotId: optional(row.slot_id),
    entityRef: optional(row.entity_ref),
    entityTier: optional(row.entity_tier),
    owners,
    environment: row.environment,
    fault: row.fault,
    faultSummary: row.fault_summary,
    plan: JSON.parse(row.plan),
    experiment: JSON.parse(row.experiment),
    principal: JSON.parse(row.principal),
    requestedBy: row.requested_by,
    report: row.report ? JSON.parse(row.report) : undefined,
    scoreBefore: row.score_before ? JSON.parse(row.score_before) : undefined,
    scoreAfter: row.score_after ? JSON.parse(row.score_after) : undefined,
    heardAt: heard.length ? Math.max(...heard) : undefined,
  };
}
