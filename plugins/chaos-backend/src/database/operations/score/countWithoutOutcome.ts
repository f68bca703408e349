import { PHASES_OF_OUTCOMES } from '@faultline/chaos-core';
import type { Knex } from 'knex';

interface CountedRow {
  entity_ref: string;
  slot_id: string;
  /** A text on PostgreSQL, whose counts are larger than a number. */
  runs: number | string;
}

/**
 * Counts, for each entity and slot, the runs that ended after the slot's last
 * outcome and left none themselves: errored, aborted, or without data. Core's
 * `lacksOutcome` says the same of one run.
 */
export async function countWithoutOutcome(
  database: Knex,
  entityRefs: string[],
): Promise<Map<string, Map<string, number>>> {
  const counts = new Map<string, Map<string, number>>(
    entityRefs.map(ref => [ref, new Map()]),
  );
  if (!entityRefs.length) {
    return counts;
  }
  const last = database('slot_outcomes')
    .whereIn('entity_ref', entityRefs)
    .groupBy('entity_ref', 'slot_id')
    .select('entity_ref', 'slot_id')
    .max({ last_at: 'at' })
    .as('last');
  const rows = await database('runs')
    .leftJoin(last, join => {
      join
        .on('last.entity_ref', 'runs.entity_ref')
        .andOn('last.slot_id', 'runs.slot_id');
    })
    .whereIn('runs.entity_ref', entityRefs)
    .whereIn('runs.phase', [...PHASES_OF_OUTCOMES])
    .whereNotNull('runs.slot_id')
    .where(verdict =>
      verdict.whereNull('runs.verdict').orWhere('runs.verdict', 'inconclusive'),
    )
    .where(later =>
      later
        .whereNull('last.last_at')
        .orWhere('runs.ended_at', '>', database.ref('last.last_at')),
    )
    .groupBy('runs.entity_ref', 'runs.slot_id')
    .count({ runs: '*' })
    .select<CountedRow[]>('runs.entity_ref', 'runs.slot_id');
  for (const row of rows) {
    counts.get(row.entity_ref)?.set(row.slot_id, Number(row.runs));
  }
  return counts;
}
