import { isTerminal } from '@faultline/chaos-core';
import type { RunStore, StoredRun } from '../database/types';
import { DriverWorld } from './__testUtils__/DriverWorld';
import { unreliableRuns } from './__testUtils__/unreliableRuns';

const ended = (run: StoredRun) => isTerminal(run.state.phase);

describe('RunDriver, when the database is away for a moment', () => {
  let world: DriverWorld;
  let failed: string[];

  beforeEach(async () => {
    world = await DriverWorld.open();
    failed = [];
  });

  afterEach(() => world.close());

  /** Fails the calls for which `when` is true, `times` times. */
  const failing = (
    when: (method: keyof RunStore) => boolean,
    times: number,
  ): RunStore =>
    unreliableRuns(world.stores.runs, method => {
      const fails = when(method) && failed.length < times;
      if (fails) {
        failed.push(method);
      }
      return fails;
    });

  it.each(['get', 'claim'] as const)(
    'starts a run although %s failed at first',
    async method => {
      world.obedient();
      const { driver, when } = world.startDriver({
        runs: failing(called => called === method, 1),
      });
      await driver.start();
      driver.wake(await world.insertRun({ durationMs: 300 }));
      const run = await when(ended);
      expect(run.state).toMatchObject({ phase: 'succeeded' });
      expect(failed).toEqual([method]);
    },
    20_000,
  );

  it('begins although the open runs could not be listed at the start', async () => {
    world.obedient();
    const { driver, when } = world.startDriver({
      runs: failing(method => method === 'listOpen', 1),
    });
    await world.insertRun({ durationMs: 300 });
    await driver.start();
    expect((await when(ended)).state.phase).toBe('succeeded');
  }, 20_000);

  it('ends a run whose verdict could not be stored at first', async () => {
    world.obedient();
    let verifying = false;
    const { driver, when } = world.startDriver({
      // The answer of the after-probes is stored, then nothing for a while.
      runs: failing(method => method === 'apply' && verifying, 2),
    });
    const answered = when(run => run.state.afterProbes !== 'pending');
    answered.then(() => {
      verifying = true;
    });
    await driver.start();
    driver.wake(await world.insertRun({ durationMs: 300 }));
    const run = await when(ended);
    expect(run.state).toMatchObject({ phase: 'succeeded', recovery: 'clean' });
    expect(failed).toEqual(['apply', 'apply']);
  }, 20_000);

  it('takes over a run although its samples could not be read at first', async () => {
    const agent = world.obedient();
    await agent.next('welcome');
    const before = world.startDriver();
    await before.driver.start();
    before.driver.wake(await world.insertRun({ durationMs: 2000 }));
    await before.when(run => run.state.phase === 'active');
    await before.driver.shutdown();
    const after = world.startDriver({
      runs: failing(method => method === 'listSamples', 1),
    });
    await after.driver.start();
    const run = await after.when(ended);
    expect(run.state).toMatchObject({ phase: 'succeeded', fence: 2 });
    expect(failed).toEqual(['listSamples']);
  }, 20_000);

  it('keeps a breached stop condition once, however long nothing can be stored', async () => {
    world.obedient();
    let away = false;
    let tries = 0;
    const { driver, when } = world.startDriver({
      runs: unreliableRuns(world.stores.runs, method => {
        tries += away && method === 'apply' ? 1 : 0;
        return away && tries < 8;
      }),
    });
    await driver.start();
    const condition = world.probe({
      name: 'Floor',
      role: 'stopCondition',
      graceMs: 5000,
    });
    driver.wake(await world.insertRun({ probes: [condition] }));
    await when(run => run.state.phase === 'active');
    away = true;
    world.answer = '{"successRate": 50}';
    const run = await when(ended);
    expect(run.state.stops.map(({ kind, by }) => [kind, by])).toEqual([
      ['stopCondition', 'Floor'],
    ]);
  }, 20_000);
});
