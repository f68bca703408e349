import type { RunState, RunTransition } from '@faultline/chaos-core';
import type { Knex } from 'knex';
import type { RunStore, StoredRun } from '../../types';
import { applyTransition } from './applyTransition';
import { lockOpenRuns } from './lockOpenRuns';
import { readClaimSurroundings } from './readClaimSurroundings';

/**
 * Starts a queued run, or skips it, by what is true at that moment: claims wait
 * for each other, so two runs that collide never both start (I5).
 */
export async function claimRun(
  transaction: Knex.Transaction,
  id: string,
  decide: Parameters<RunStore['claim']>[1],
  options: { source: string },
  now: number,
): Promise<{ transition: RunTransition; run: StoredRun }> {
  await lockOpenRuns(transaction, id);
  const surroundings = await readClaimSurroundings(transaction);
  return applyTransition(
    transaction,
    id,
    (state: RunState, run: StoredRun) => decide(state, run, surroundings),
    options,
    now,
  );
}
