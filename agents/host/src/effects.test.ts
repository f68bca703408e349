import { ENTITY, HostWorld } from './testUtils/HostWorld';

jest.setTimeout(60_000);

describe('effects of the host agent on a real process', () => {
  let world: HostWorld;
  beforeAll(async () => {
    world = await HostWorld.start();
  });
  beforeEach(() => world.startVictim());
  afterEach(() => world.victim.stop());
  afterAll(() => world.end());

  it('freezes a process and lets it go on at the deadline', async () => {
    const { attemptId } = await world.launch({ durationMs: 600 });
    const injected = await world.seen(attemptId, 'injected');
    expect(injected.effect).toBe('present');
    expect(world.victim.state).toBe('T');
    const reverted = await world.seen(attemptId, 'reverted');
    expect(world.victim.state).not.toBe('T');
    expect(reverted.evidence).toContain('SIGCONT');
    expect(world.controlPlane.frames.phases(attemptId)).toEqual([
      'injecting',
      'injected',
      'reverting',
      'reverted',
    ]);
  });

  it('lets it go on at a stop, at once', async () => {
    const attemptId = await world.inject();
    world.stop(attemptId);
    expect(await world.within(250, () => world.victim.state !== 'T')).toBe(
      true,
    );
    await world.seen(attemptId, 'reverted');
  });

  it('never injects twice, whatever arrives again', async () => {
    const { attemptId, go } = await world.launch({ durationMs: 400 });
    await world.seen(attemptId, 'reverted');
    world.controlPlane.send({ $case: 'go', value: go });
    // The second go is answered with how the attempt has ended.
    const ends = () =>
      world.controlPlane.frames.phases(attemptId).filter(p => p === 'reverted');
    expect(await world.within(5000, () => ends().length >= 2)).toBe(true);
    expect(world.victim.state).not.toBe('T');
    expect(
      world.controlPlane.frames
        .phases(attemptId)
        .filter(p => p === 'injecting'),
    ).toHaveLength(1);
  });

  it('kills exactly the process that was meant', async () => {
    const { attemptId } = await world.launch({
      fault: 'processKill',
      parameters: { signal: 'SIGKILL' },
      durationMs: 0,
    });
    const spent = await world.seen(attemptId, 'spent');
    expect(spent.evidence).toMatch(/is gone/);
    expect(world.victim.state).toBeUndefined();
  });

  it('stops what a halt covers and starts nothing under it until it is lifted', async () => {
    const attemptId = await world.inject();
    world.controlPlane.send({
      $case: 'halt',
      value: { haltId: 'h1', scope: 'entity', value: ENTITY, reason: 'page' },
    });
    expect(await world.within(250, () => world.victim.state !== 'T')).toBe(
      true,
    );
    const acknowledged = await world.controlPlane.frames.waitFor(
      'haltAcknowledged',
    );
    expect(acknowledged.attemptIds).toEqual([attemptId]);
    expect(await world.refusal(world.offer())).toBe('halted (h1): page');
    world.controlPlane.send({ $case: 'liftHalt', value: { haltId: 'h1' } });
    const third = await world.launch({ durationMs: 100 });
    await world.seen(third.attemptId, 'reverted');
  });

  it('is moot when the target dies by itself', async () => {
    const attemptId = await world.inject();
    world.victim.stop();
    expect((await world.seen(attemptId, 'moot')).evidence).toMatch(/is gone/);
  });

  it('ends with the effect, when somebody else has taken it away', async () => {
    const attemptId = await world.inject();
    process.kill(world.victim.pid, 'SIGCONT');
    expect((await world.seen(attemptId, 'reverting')).evidence).toMatch(
      /gone before its time: process \d+ is in state/,
    );
    await world.seen(attemptId, 'reverted');
  });
});
