import { readFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { cpuStress } from './faults/cpuStress';
import { checkMemory } from './faults/checkMemory';
import { findStressors } from './stressors/findStressors';
import { machineRoom } from './stressors/memoryRoom';
import { bootId, HostWorld } from './testUtils/HostWorld';

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

  it.each([
    ['cpuStress', { workers: 1, load: 10 }],
    ['memoryStress', { bytes: 64 * 1024 * 1024 }],
  ])(
    'ends %s when the target dies in the middle',
    async (fault, parameters) => {
      const attemptId = await world.inject({ fault, parameters });
      expect(await findStressors(attemptId)).toHaveLength(1);
      world.victim.stop();
      const moot = await world.seen(attemptId, 'moot');
      expect(moot.evidence).toMatch(
        /is gone; no stressor of this attempt runs/,
      );
      expect(await findStressors(attemptId)).toEqual([]);
    },
  );

  it('starts nothing when the target has died since it was ready', async () => {
    const attemptId = world.offer({
      fault: 'cpuStress',
      parameters: { workers: 1, load: 10 },
    });
    const { nonce } = await world.ready(attemptId);
    world.victim.stop();
    await world.within(2000, () => world.victim.state === undefined);
    world.controlPlane.send({
      $case: 'go',
      value: { attemptId, nonce, fence: 1 },
    });
    const reverting = await world.seen(attemptId, 'reverting');
    expect(reverting.evidence).toMatch(/gone before the stress/);
    await world.seen(attemptId, 'moot');
    expect(world.controlPlane.frames.phases(attemptId)).not.toContain(
      'injected',
    );
  });

  it('refuses more workers than do anything, over all targets', async () => {
    const target = {
      id: 't',
      kind: 'process' as const,
      name: 't',
      labels: {},
      details: { pid: String(process.pid) },
    };
    const context = {
      attemptId: '',
      durationMs: 1000,
      clock: { bootId, now: () => 0 },
      signal: new AbortController().signal,
    };
    const workers = 5 * availableParallelism();
    const refused = async (targets: (typeof target)[]) =>
      (await cpuStress.check(context, { workers, load: 10 }, targets)).find(
        ({ name }) => name === 'workers',
      )?.ok === false;
    expect(await refused([target])).toBe(false);
    expect(await refused([target, target])).toBe(true);
  });

  it('is the first to be ended when the memory runs out', async () => {
    const attemptId = await world.inject({
      fault: 'cpuStress',
      parameters: { workers: 1, load: 10 },
    });
    const [stressor] = await findStressors(attemptId);
    const score = () =>
      readFileSync(`/proc/${stressor.pid}/oom_score_adj`, 'utf8').trim();
    expect(await world.within(5000, () => score() === '1000')).toBe(true);
    world.stop(attemptId);
    await world.seen(attemptId, 'reverted');
  });

  it('counts the memory once for every target', async () => {
    const room = machineRoom();
    const one = await checkMemory(room * 0.6, [process.pid]);
    const two = await checkMemory(room * 0.6, [process.pid, process.pid]);
    expect([one.ok, two.ok]).toEqual([true, false]);
    expect((await checkMemory(totalmem(), [process.pid])).ok).toBe(false);
    expect(two.remedy).toMatch(/fewer targets/);
  });
});
