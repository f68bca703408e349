import type { RunFigures } from '../types';
import { optional, optionalNumber } from './optional';
import type { RunRow } from './RunRow';

/** The columns that are read for the figures of a run. */
export const FIGURE_COLUMNS = [
  'id',
  'entity_ref',
  'verdict',
  'injected_at',
  'reverted_at',
  'ended_at',
  'fault_present_ms',
  'time_to_detect_ms',
  'time_to_recover_ms',
] as const;

/** Reads the figures of a run. */
export function runFigures(
  row: Pick<RunRow, (typeof FIGURE_COLUMNS)[number]>,
): RunFigures {
  return {
    id: row.id,
    entityRef: optional(row.entity_ref),
    verdict: optional(row.verdict) as RunFigures['verdict'],
    injectedAt: optionalNumber(row.injected_at),
    revertedAt: optionalNumber(row.reverted_at),
    endedAt: optionalNumber(row.ended_at),
    faultPresentMs: optionalNumber(row.fault_present_ms),
    timeToDetectMs: optionalNumber(row.time_to_detect_ms),
    timeToRecoverMs: optionalNumber(row.time_to_recover_ms),
  };
}
