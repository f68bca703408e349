import type { VerdictReport } from '@faultline/chaos-core';
import type { RunExtra, StoredRun } from '../../database/types';

/** Works out what the end of a run does to its entity's score; stored in the transaction that ends the run. */
export interface ScoreKeeper {
  /** Never rejects: without the catalog the outcome is kept and the numbers are left out. */
  conclude(
    run: StoredRun,
    report: VerdictReport,
    endedAt: number,
  ): Promise<RunExtra>;
}
