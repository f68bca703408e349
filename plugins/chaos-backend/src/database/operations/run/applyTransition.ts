import { NotFoundError } from '@backstage/errors';
import { isTerminal } from '@faultline/chaos-core';
import type { RunState, RunTransition } from '@faultline/chaos-core';
import type { Knex } from 'knex';
import { reportColumns } from '../../rows/reportColumns';
import { runFromRow } from '../../rows/RunRow';
import { stateColumns } from '../../rows/stateColumns';
import type { RunExtra, StoredRun } from '../../types';
import { appendEvents } from './appendEvents';
import { appendStops } from './appendStops';
import { lockRun } from './lockRun';
import { putOutbox } from './putOutbox';
import { readOwners } from './readOwners';
import { writeOutcome } from './writeOutcome';

/**
 * Applies one decision to one run: the row is locked, the decision is made on
 * what is stored, and everything it changes is written together or not at all.
 *
 * @throws NotFoundError when there is no such run
 */
export async function applyTransition(
  transaction: Knex.Transaction,
  id: string,
  decide: (state: RunState, run: StoredRun) => RunTransition,
  options: {
    source: string;
    extra?: (state: RunState) => RunExtra | undefined;
  },
  now: number,
): Promise<{ transition: RunTransition; run: StoredRun }> {
  const row = await lockRun(transaction, id);
  if (!row) {
    throw new NotFoundError(`There is no run ${id}`);
  }
  const run = runFromRow(
    row,
    (await readOwners(transaction, [id])).get(id) ?? [],
  );
  const before = run.state;
  const transition = decide(before, run);
  if (!transition.ok) {
    return { transition, run };
  }
  if (isTerminal(before.phase)) {
    // Core refuses this; the store must not depend on it (I4).
    throw new Error(
      `Run ${id} has ended as ${before.phase}; nothing changes it`,
    );
  }
  const state = { ...transition.state, version: before.version + 1 };
  const ended = isTerminal(state.phase);
  const extra = ended ? options.extra?.(state) : undefined;
  const changed = await transaction('runs')
    .where({ id, version: before.version, open: true })
    .update({
      ...stateColumns(state),
      ...(extra && reportColumns(extra)),
    });
  if (changed !== 1) {
    throw new Error(`Run ${id} was changed by somebody else meanwhile`);
  }
  await appendStops(transaction, id, state.stops, before.stops.length);
  await appendEvents(
    transaction,
    id,
    transition.records.map(record => ({ ...record, source: options.source })),
    now,
  );
  const after: StoredRun = {
    ...run,
    state,
    ...(extra && {
      report: extra.report,
      scoreBefore: extra.scoreBefore,
      scoreAfter: extra.scoreAfter,
    }),
  };
  if (extra) {
    await writeOutcome(transaction, after, extra, now);
  }
  if (transition.records.length || state.phase !== before.phase) {
    const types = transition.records.map(record => record.type);
    await putOutbox(transaction, after, before.phase, types, now);
  }
  return { transition: { ...transition, state }, run: after };
}
