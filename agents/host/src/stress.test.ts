import { HostWorld } from './testUtils/HostWorld';

jest.setTimeout(60_000);

describe('stress beside a real process', () => {
  let world: HostWorld;
  beforeAll(async () => {
    world = await HostWorld.start();
  });
  beforeEach(() => world.startVictim());
  afterEach(() => world.victim.stop());
  afterAll(() => world.end());

  it('uses the processor as asked, and stops', async () => {
    const { attemptId } = await world.launch({
      fault: 'cpuStress',
      parameters: { workers: 1, load: 50 },
    });
    const injected = await world.seen(attemptId, 'injected');
    expect(injected.evidence).toMatch(/stressors use/);
    const observed = await world.controlPlane.frames.waitFor(
      'attemptReport',
      report =>
        report.attemptId === attemptId &&
        report.phase === 'observed' &&
        (report.magnitude ?? 0) > 5,
    );
    expect(observed.magnitude).toBeLessThan(75);
    world.stop(attemptId);
    const reverted = await world.seen(attemptId, 'reverted');
    expect(reverted.evidence).toMatch(/no stressor/);
  });

  it('uses the memory that was asked for, and frees it at a stop', async () => {
    const { attemptId } = await world.launch({
      fault: 'memoryStress',
      parameters: { bytes: 96 * 1024 * 1024 },
    });
    const injected = await world.seen(attemptId, 'injected');
    expect(injected.magnitude).toBeGreaterThanOrEqual(96 * 1024 * 1024);
    world.stop(attemptId);
    expect((await world.seen(attemptId, 'reverted')).evidence).toMatch(/ended/);
  });
});
