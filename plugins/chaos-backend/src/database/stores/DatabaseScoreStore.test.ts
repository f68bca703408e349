import type { RunState, SlotOutcome } from '@faultline/chaos-core';
import type { Knex } from 'knex';
import { sampleRun } from '../__testUtils__/sampleRun';
import { migratedDatabase, testEngines } from '../__testUtils__/testEngines';
import type { StoredRun } from '../types';
import { DatabaseRunStore } from './DatabaseRunStore';
import { DatabaseScoreStore } from './DatabaseScoreStore';

const PAYMENTS = 'component:default/payments';
const LEDGER = 'component:default/ledger';
const report = {
  recovery: 'clean' as const,
  sentence: 'It ended.',
  confidence: { samplesWithData: 1, samples: 1 },
  probes: [],
};

describe.each(testEngines.eachSupportedId())('DatabaseScoreStore on %s', id => {
  let database: Knex;
  let runs: DatabaseRunStore;
  let scores: DatabaseScoreStore;

  beforeAll(async () => {
    database = await migratedDatabase(id);
  }, 60_000);

  beforeEach(async () => {
    for (const table of ['outbox', 'runs']) {
      await database(table).delete();
    }
    runs = new DatabaseRunStore(database, () => 5000);
    scores = new DatabaseScoreStore(database);
  });

  /** Stores a run of a slot that ended like this; with an outcome where it has a verdict that is one. */
  async function ended(
    runId: string,
    changes: Partial<RunState>,
    columns: Partial<StoredRun> = { slotId: 'cpu-pressure' },
  ): Promise<void> {
    const run = sampleRun(runId, {}, columns);
    await runs.insert(run, []);
    const { verdict, endedAt } = changes;
    const outcome: SlotOutcome | undefined =
      verdict && verdict !== 'inconclusive' && run.slotId
        ? {
            slotId: run.slotId,
            runId,
            at: Number(endedAt),
            outcome: verdict,
            fullData: true,
          }
        : undefined;
    await runs.apply(
      runId,
      state => ({
        ok: true,
        state: { ...state, ...changes },
        effects: [],
        records: [],
      }),
      {
        source: 'driver',
        extra: () => ({
          report,
          outcome: outcome && { entityRef: String(run.entityRef), outcome },
        }),
      },
    );
  }

  const counted = async () =>
    Object.fromEntries(
      [...(await scores.countWithoutOutcome([PAYMENTS, LEDGER]))].map(
        ([ref, slots]) => [ref, Object.fromEntries(slots)],
      ),
    );

  it('counts runs without an outcome of each entity and slot', async () => {
    await ended('r1', { phase: 'errored', endedAt: 10 });
    await ended('r2', { phase: 'aborted', injectedAt: 5, endedAt: 20 });
    await ended('r3', {
      phase: 'succeeded',
      verdict: 'inconclusive',
      endedAt: 30,
    });
    await ended('r4', { phase: 'aborted', endedAt: 30 }, { slotId: 'memory' });
    await ended(
      'r5',
      { phase: 'errored', endedAt: 30 },
      { slotId: 'cpu-pressure', entityRef: LEDGER },
    );
    expect(await counted()).toEqual({
      [PAYMENTS]: { 'cpu-pressure': 3, memory: 1 },
      [LEDGER]: { 'cpu-pressure': 1 },
    });
    expect(await scores.countWithoutOutcome([])).toEqual(new Map());
  });

  it('forgets them with the next usable outcome of the slot', async () => {
    await ended('r1', { phase: 'errored', endedAt: 10 });
    await ended('r2', { phase: 'errored', endedAt: 10 }, { slotId: 'memory' });
    await ended('r3', { phase: 'succeeded', verdict: 'failed', endedAt: 20 });
    expect((await counted())[PAYMENTS]).toEqual({ memory: 1 });
    await ended('r4', { phase: 'aborted', endedAt: 30 });
    expect((await counted())[PAYMENTS]).toEqual({
      'cpu-pressure': 1,
      memory: 1,
    });
  });

  it('leaves out runs of no slot, runs that never were to be, and open ones', async () => {
    await ended('r1', { phase: 'errored', endedAt: 10 }, {});
    await ended('r2', { phase: 'skipped', endedAt: 10 });
    await ended('r3', { phase: 'active' });
    await ended('r4', { phase: 'unconfirmed' });
    expect((await counted())[PAYMENTS]).toEqual({});
  });
});
