import type { RunState, SlotOutcome } from '@faultline/chaos-core';
import type { Knex } from 'knex';
import { createStores } from '../../database';
import type { Stores } from '../../database';
import { sampleFacts, sampleRun } from '../../database/__testUtils__/sampleRun';
import {
  migratedDatabase,
  testEngines,
} from '../../database/__testUtils__/testEngines';
import { ScoreCalculator } from './ScoreCalculator';

const service = (name: string) => ({
  ...sampleFacts(name, []),
  type: 'service',
  selector: [{ key: 'app', operator: 'In' as const, values: [name] }],
});
const payments = service('payments');
const ledger = service('ledger');
const SLOTS = ['kill-one-instance', 'cpu-pressure', undefined];
const ENDS: Array<Pick<RunState, 'phase' | 'verdict'>> = [
  { phase: 'succeeded', verdict: 'passed' },
  { phase: 'errored' },
  { phase: 'succeeded', verdict: 'failed' },
  { phase: 'aborted' },
  { phase: 'succeeded', verdict: 'inconclusive' },
];
const report = {
  recovery: 'clean' as const,
  sentence: '',
  confidence: { samples: 1, samplesWithData: 1 },
  probes: [],
};

describe.each(testEngines.eachSupportedId())('ScoreCalculator on %s', id => {
  let database: Knex;
  let stores: Stores;
  let calculator: ScoreCalculator;
  const clock = { now: 1000 };

  beforeAll(async () => {
    database = await migratedDatabase(id);
    stores = createStores(database, () => clock.now);
    calculator = new ScoreCalculator({ stores, now: () => clock.now });
  }, 60_000);

  it('foresees with every end what is read after it, for one entity and for many', async () => {
    for (let number = 0; number < 15; number += 1) {
      const facts = number % 4 ? payments : ledger;
      const slotId = SLOTS[number % SLOTS.length];
      const end = ENDS[(number * 7) % ENDS.length];
      const runId = `run-${number}`;
      clock.now += 10;
      const usable = end.verdict && end.verdict !== 'inconclusive';
      const outcome: SlotOutcome | undefined =
        slotId && end.verdict && end.verdict !== 'inconclusive'
          ? {
              slotId,
              runId,
              at: clock.now,
              outcome: end.verdict,
              fullData: true,
            }
          : undefined;
      const { entityRef } = facts;
      await stores.runs.insert(sampleRun(runId, {}, { entityRef, slotId }), []);
      const { before, after } = await calculator.change(facts, {
        runId,
        slotId,
        outcome,
        lacksOutcome: !usable,
      });
      expect(before).toEqual((await calculator.one(facts)).score);
      await stores.runs.apply(
        runId,
        state => ({
          ok: true,
          state: { ...state, ...end, endedAt: clock.now },
          effects: [],
          records: [],
        }),
        {
          source: 'driver',
          extra: () => ({
            report,
            outcome: outcome && { entityRef, outcome },
          }),
        },
      );
      const read = (await calculator.one(facts)).score;
      expect(after).toEqual(read);
      const many = await calculator.many([ledger, payments]);
      expect(many.find(each => each.facts === facts)?.score).toEqual(read);
    }
    const { score } = await calculator.one(payments);
    expect(score.confidence).toBeGreaterThan(0);
    expect(score.confidence).toBeLessThan(1);
  }, 60_000);
});
