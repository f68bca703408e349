import type { StopCause } from '@faultline/chaos-core';
import type { Knex } from 'knex';

/** Inserts the causes from position `from` on; causes are never changed. */
export async function appendStops(
  transaction: Knex.Transaction,
  runId: string,
  stops: StopCause[],
  from: number,
): Promise<void> {
  if (stops.length > from) {
    await transaction('run_stops').insert(
      stops.slice(from).map((stop, index) => ({
        run_id: runId,
        position: from + index,
        kind: stop.kind,
        by: stop.by ?? null,
        reason: stop.reason,
        at: stop.at,
      })),
    );
  }
}
