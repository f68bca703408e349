import type { RunState } from '@faultline/chaos-core';
import type { Knex } from 'knex';
import { haltFromRow } from '../../rows/HaltRow';
import { optional } from '../../rows/optional';
import type { ClaimSurroundings } from '../../types';

/** Reads with what a run that starts could collide. */
export async function readClaimSurroundings(
  transaction: Knex.Transaction,
): Promise<ClaimSurroundings> {
  const halts = await transaction('halts')
    .whereNull('lifted_at')
    .orderBy(['at', 'id']);
  const rows = await transaction('runs')
    .where({ open: true })
    .orderBy(['created_at', 'id'])
    .select('entity_ref', 'state');
  return {
    halts: halts.map(haltFromRow),
    openRuns: rows.map(row => {
      const state: RunState = JSON.parse(row.state);
      return {
        id: state.id,
        phase: state.phase,
        entityRef: optional<string>(row.entity_ref),
        targetIds: state.attempts.map(({ targetId }) => targetId),
      };
    }),
  };
}
