import { isTerminal, RunState } from '@faultline/chaos-core';
import type { StoredRun } from '../database/types';
import { DriverWorld } from './__testUtils__/DriverWorld';

describe('RunDriver', () => {
  let world: DriverWorld;

  beforeEach(async () => {
    world = await DriverWorld.open();
  });

  afterEach(() => world.close());

  const phaseIs = (phase: RunState['phase']) => (run: StoredRun) =>
    run.state.phase === phase;
  const ended = (run: StoredRun) => isTerminal(run.state.phase);

  it('offers, grants, supervises, stops in the middle and proves that the fault is gone', async () => {
    const agent = world.obedient();
    await agent.next('welcome');
    const { driver, when } = world.startDriver();
    await driver.start();
    const id = await world.insertRun({});
    driver.wake(id);
    await when(phaseIs('active'));
    await agent.next('supervise');
    const asked = Date.now();
    await driver.stop(id, {
      kind: 'user',
      by: 'user:default/mara',
      reason: 'seen enough',
    });
    const stop = await agent.next('stop');
    expect(Date.now() - asked).toBeLessThan(1000);
    expect(stop.value.cause).toBe('seen enough');
    const run = await when(ended);
    expect(run.state).toMatchObject({ phase: 'aborted', recovery: 'clean' });
    expect(run.state.attempts[0].phase).toBe('reverted');
    expect(agent.received.filter(({ $case }) => $case === 'go')).toHaveLength(
      1,
    );
    const { verified, events } = await world.stores.runs.verifyEvents(id);
    expect(verified).toBe(true);
    expect(events).toBeGreaterThan(5);
    await expect(
      driver.stop(id, { kind: 'user', reason: 'again' }),
    ).rejects.toThrow(/is over/);
  });

  it('ends at the deadline and judges the service by its probes', async () => {
    world.obedient();
    const { driver, when } = world.startDriver();
    await driver.start();
    const id = await world.insertRun({ durationMs: 1000 });
    driver.wake(id);
    await when(phaseIs('active'));
    world.answer = '{"successRate": 50}';
    await when(phaseIs('verifying'));
    world.answer = '{"successRate": 100}';
    const run = await when(ended);
    expect(run.state).toMatchObject({
      phase: 'succeeded',
      verdict: 'failed',
      recovery: 'clean',
    });
    expect(run.report?.sentence).toContain('Success');
    const samples = await world.stores.runs.listSamples(id);
    expect(new Set(samples.map(({ phase }) => phase))).toEqual(
      new Set(['before', 'during', 'after']),
    );
  });

  it('does not count the time in which an agent could not say that its fault was over', async () => {
    world.obedient({
      stop: self => {
        const [{ value }] = self.received.filter(
          command => command.$case === 'stop',
        );
        const { attemptId } = value;
        self.report(attemptId, 'reverted', 'absent', 'by the guardian', 60_000);
      },
    });
    const { driver, when } = world.startDriver();
    await driver.start();
    const id = await world.insertRun({ durationMs: 2000 });
    driver.wake(id);
    const run = await when(ended);
    expect(run.state.stops.map(({ kind }) => kind)).toEqual([
      'deadline',
      'supervisionLost',
    ]);
    expect(run.state).toMatchObject({ phase: 'errored', recovery: 'clean' });
    expect(run.report?.faultPresentMs).toBeLessThan(1500);
  });

  it('injects nothing when the steady state does not hold before', async () => {
    const agent = world.obedient();
    world.answer = '{"successRate": 12}';
    const { driver, when } = world.startDriver();
    await driver.start();
    driver.wake(await world.insertRun({}));
    const run = await when(ended);
    expect(run.state.phase).toBe('skipped');
    expect(run.state.reason).toContain('Success does not hold');
    expect(agent.received.some(({ $case }) => $case === 'offer')).toBe(false);
  });

  it('stops by itself when a stop condition is breached, and when it goes blind', async () => {
    world.obedient();
    const { driver, when } = world.startDriver();
    await driver.start();
    const condition = world.probe({
      name: 'Floor',
      role: 'stopCondition',
      graceMs: 500,
    });
    const first = await world.insertRun({ probes: [condition] });
    driver.wake(first);
    await when(run => run.state.id === first && run.state.phase === 'active');
    world.answer = '{"successRate": 50}';
    const breached = await when(run => run.state.id === first && ended(run));
    expect(breached.state.stops[0]).toMatchObject({
      kind: 'stopCondition',
      by: 'Floor',
    });
    expect(breached.state.verdict).toBe('failed');

    world.answer = '{"successRate": 100}';
    const second = await world.insertRun({ probes: [condition] });
    driver.wake(second);
    await when(run => run.state.id === second && run.state.phase === 'active');
    world.answer = 'not json';
    const blind = await when(run => run.state.id === second && ended(run));
    expect(blind.state.stops[0].kind).toBe('noData');
    expect(blind.state.verdict).toBe('inconclusive');
  });

  it('injects nothing without authority at the moment of the effect', async () => {
    const agent = world.obedient();
    const { driver, when } = world.startDriver({ authority: false });
    await driver.start();
    driver.wake(await world.insertRun({}));
    const run = await when(ended);
    expect(run.state).toMatchObject({ phase: 'errored' });
    expect(run.state.reason).toContain('Not an owner');
    expect(agent.received.some(({ $case }) => $case === 'offer')).toBe(false);
  });

  const halt = () =>
    world.stores.halts.insert({
      id: 'h1',
      scope: { kind: 'everything' },
      reason: 'INC-1',
      by: 'user:default/noor',
      at: 1,
    });

  it('starts one of two runs that were launched at once', async () => {
    const agent = world.obedient();
    await agent.next('welcome');
    const { driver, when } = world.startDriver();
    await driver.start();
    const ids = [
      await world.insertRun({ durationMs: 300 }),
      await world.insertRun({ durationMs: 300 }),
    ];
    const runs = ids.map(id => when(run => run.state.id === id && ended(run)));
    ids.forEach(id => driver.wake(id));
    const states = (await Promise.all(runs)).map(({ state }) => state);
    expect(states.map(({ phase }) => phase).sort()).toEqual([
      'skipped',
      'succeeded',
    ]);
    expect(states.find(({ phase }) => phase === 'skipped')?.reason).toMatch(
      /^It overlaps with run run-.*, which is leased on the same target$/,
    );
    expect(
      agent.received.filter(({ $case }) => $case === 'offer'),
    ).toHaveLength(1);
  });

  it('starts nothing that a halt covers', async () => {
    const agent = world.obedient();
    await halt();
    const { driver, when } = world.startDriver();
    await driver.start();
    driver.wake(await world.insertRun({}));
    const run = await when(ended);
    expect(run.state).toMatchObject({
      phase: 'skipped',
      reason: 'Halt h1 covers it',
    });
    expect(agent.received.some(({ $case }) => $case === 'offer')).toBe(false);
  });

  it('lets a halt win over a go', async () => {
    const agent = world.obedient({
      offer: self => {
        const offer = self.received.findLast(({ $case }) => $case === 'offer');
        const attemptId = offer?.$case === 'offer' ? offer.value.attemptId : '';
        halt().then(() => self.ready(attemptId));
      },
    });
    const { driver, when } = world.startDriver();
    await driver.start();
    driver.wake(await world.insertRun({}));
    const run = await when(ended);
    expect(run.state.stops[0]).toMatchObject({ kind: 'halt', by: 'h1' });
    expect(agent.received.some(({ $case }) => $case === 'go')).toBe(false);
  });

  it('says so when the agent is not there, and starts nothing late after a restart', async () => {
    const { driver, when } = world.startDriver();
    await driver.start();
    driver.wake(await world.insertRun({}));
    const run = await when(ended);
    expect(run.state.phase).toBe('errored');
    expect(run.state.reason).toContain('edge is not connected');

    const old = await world.insertRun({ createdAt: Date.now() - 3_600_000 });
    const late = world.startDriver();
    await late.driver.start();
    expect((await world.stores.runs.get(old))?.state).toMatchObject({
      phase: 'skipped',
      reason: expect.stringContaining('was not there'),
    });
  });

  it('calls a silent agent unconfirmed, and settles it by the proof that comes later', async () => {
    const silent = world.obedient({ stop: () => undefined });
    await silent.next('welcome');
    const { driver, when } = world.startDriver();
    await driver.start();
    const id = await world.insertRun({ durationMs: 500 });
    driver.wake(id);
    const alarm = await when(phaseIs('unconfirmed'));
    expect(alarm.state.verdict).toBeUndefined();
    const { attemptId } = (await silent.next('offer')).value;
    silent.report(attemptId, 'reverted', 'absent', 'seen absent later');
    const run = await when(ended);
    expect(run.state).toMatchObject({
      verdict: 'inconclusive',
      recovery: 'clean',
    });
  }, 20_000);

  it('takes over a run after a restart without injecting again', async () => {
    const agent = world.obedient();
    await agent.next('welcome');
    const before = world.startDriver();
    await before.driver.start();
    const id = await world.insertRun({ durationMs: 3000 });
    before.driver.wake(id);
    await before.when(phaseIs('active'));
    await before.driver.shutdown();
    const after = world.startDriver();
    await after.driver.start();
    const run = await after.when(ended);
    expect(run.state.attempts[0].phase).toBe('reverted');
    expect(run.state.fence).toBe(2);
    expect(agent.received.filter(({ $case }) => $case === 'go')).toHaveLength(
      1,
    );
  }, 20_000);

  it('takes in what an agent reports on a run that could not be taken over yet, and takes it over when it can', async () => {
    const agent = world.obedient();
    await agent.next('welcome');
    const before = world.startDriver();
    await before.driver.start();
    const id = await world.insertRun({});
    before.driver.wake(id);
    const active = await before.when(phaseIs('active'));
    await before.driver.shutdown();

    const get = world.stores.runs.get.bind(world.stores.runs);
    jest
      .spyOn(world.stores.runs, 'get')
      .mockRejectedValueOnce(new Error('the database is away'))
      .mockImplementation(get);
    const after = world.startDriver();
    await after.driver.start();
    agent.report(active.state.attempts[0].id, 'observed', 'present', 'again');
    const told = await after.when(({ state }) =>
      state.attempts.some(({ evidence }) => evidence === 'again'),
    );
    expect(told.state.id).toBe(id);
    await after.when(
      ({ state }) => state.fence > active.state.fence && state.id === id,
    );
  }, 20_000);

  it('does not take the word of an agent that lost its journal for a proof', async () => {
    const agent = world.obedient({ stop: () => undefined });
    await agent.next('welcome');
    const { driver, when } = world.startDriver();
    await driver.start();
    const id = await world.insertRun({ durationMs: 500 });
    driver.wake(id);
    await when(phaseIs('active'));
    const { attemptId } = (await agent.next('offer')).value;
    agent.close();
    await world.gone('edge');
    const again = world.obedient({ stop: () => undefined }, 'a new journal');
    await again.next('welcome');
    again.report(attemptId, 'neverStarted', 'absent', 'not in my journal');
    await again.next('acknowledge');
    const alarm = await when(phaseIs('unconfirmed'));
    expect(alarm.state.attempts[0].phase).not.toBe('neverStarted');
  }, 20_000);
});
