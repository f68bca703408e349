import type { ProbeSample } from '@faultline/chaos-core';
import type { Knex } from 'knex';

// SQLite binds at most 32,766 values in a statement; seven a row.
const CHUNK = 500;

/** Inserts samples in the order given. */
export async function addSamples(
  database: Knex,
  runId: string,
  samples: ProbeSample[],
): Promise<void> {
  for (let from = 0; from < samples.length; from += CHUNK) {
    await database('probe_samples').insert(
      samples.slice(from, from + CHUNK).map(sample => ({
        run_id: runId,
        probe: sample.probe,
        at: sample.at,
        phase: sample.phase,
        answer: sample.answer,
        // JSON and SQL have no NaN or infinity.
        value: Number.isFinite(sample.value) ? sample.value : null,
        detail: sample.detail,
      })),
    );
  }
}
