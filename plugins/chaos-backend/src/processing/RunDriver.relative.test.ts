import { isTerminal } from '@faultline/chaos-core';
import type { ProbeSpec } from '@faultline/chaos-core';
import { DriverWorld } from './__testUtils__/DriverWorld';

describe('RunDriver, with limits that are relative to the time before the fault', () => {
  let world: DriverWorld;

  beforeEach(async () => {
    world = await DriverWorld.open();
    world.obedient();
  });

  afterEach(() => world.close());

  /** At least nine tenths of what it was. */
  function relative(changes: Partial<ProbeSpec> = {}): ProbeSpec {
    const probe = world.probe(changes);
    if (probe.question.type !== 'http') throw new Error('not an http probe');
    const { value, ...question } = probe.question;
    return {
      ...probe,
      question: { ...question, relativeTo: 'before', factor: 0.9 },
    };
  }

  async function run(probes: ProbeSpec[]) {
    const { driver, when } = world.startDriver();
    await driver.start();
    const id = await world.insertRun({ durationMs: 1000, probes });
    driver.wake(id);
    const active = when(({ state }) => state.phase === 'active');
    const ended = when(({ state }) => isTerminal(state.phase));
    return { id, active, ended };
  }

  it('compares what it sees while the fault is there', async () => {
    const { id, ended } = await run([relative()]);
    expect((await ended).state).toMatchObject({
      phase: 'succeeded',
      verdict: 'passed',
    });
    const samples = await world.stores.runs.listSamples(id);
    const during = samples.filter(({ phase }) => phase === 'during');
    expect(during.length).toBeGreaterThan(2);
    expect(new Set(during.map(({ answer }) => answer))).toEqual(
      new Set(['pass']),
    );
  });

  it('stops when it fell below what it was', async () => {
    const condition = relative({ name: 'Floor', role: 'stopCondition' });
    const { active, ended } = await run([world.probe(), condition]);
    await active;
    world.answer = '{"successRate": 80}';
    expect((await ended).state.stops[0]).toMatchObject({
      kind: 'stopCondition',
      by: 'Floor',
    });
  });
});
