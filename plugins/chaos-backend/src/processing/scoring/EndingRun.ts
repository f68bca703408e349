import type { SlotOutcome } from '@faultline/chaos-core';

/** A run at the moment of its end, before it is stored as ended. */
export interface EndingRun {
  runId: string;
  slotId?: string;
  /** What it leaves in its slot. */
  outcome?: SlotOutcome;
  /** It was to leave an outcome, and does not: errored, aborted, or without data. */
  lacksOutcome: boolean;
}
