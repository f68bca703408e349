import type { RunExtra } from '../types';
import type { RunRow } from './RunRow';

/** What a run's end adds to its row; its figures have columns of their own, so that sums and means need not read whole reports. */
export function reportColumns({
  report,
  scoreBefore,
  scoreAfter,
}: RunExtra): Partial<RunRow> {
  return {
    report: JSON.stringify(report),
    fault_present_ms: report.faultPresentMs ?? null,
    time_to_detect_ms: report.timeToDetectMs ?? null,
    time_to_recover_ms: report.timeToRecoverMs ?? null,
    ...(scoreBefore && { score_before: JSON.stringify(scoreBefore) }),
    ...(scoreAfter && { score_after: JSON.stringify(scoreAfter) }),
  };
}
