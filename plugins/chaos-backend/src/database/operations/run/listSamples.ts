import type { ProbeSample } from '@faultline/chaos-core';
import type { Knex } from 'knex';
import { optional } from '../../rows/optional';

/** Samples of a run, oldest first. */
export async function listSamples(
  database: Knex,
  runId: string,
  since: number = 0,
): Promise<ProbeSample[]> {
  const rows = await database('probe_samples')
    .where({ run_id: runId })
    .andWhere('at', '>=', since)
    .orderBy(['at', 'id']);
  return rows.map(row => ({
    probe: row.probe,
    at: Number(row.at),
    phase: row.phase,
    answer: row.answer,
    value: optional(row.value),
    detail: row.detail,
  }));
}
