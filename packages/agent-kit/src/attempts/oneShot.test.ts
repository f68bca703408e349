import { GO_TTL_MS } from '@faultline/chaos-core';
import { z } from 'zod';
import { anyFault } from '../fault';
import { isProcessAlive, readProcessStat, signalProcess } from '../processes';
import { VictimProcess } from '../testUtils';
import { ExecutorWorld } from './testing/ExecutorWorld';

const nothing = z.strictObject({});

describe('a one-shot fault between its go and its stroke', () => {
  let victim: VictimProcess;
  let world: ExecutorWorld;
  const identity = () => ({
    pid: victim.pid,
    startTicks: readProcessStat(victim.pid)?.startTicks ?? 0,
  });
  const kill = (signal: NodeJS.Signals = 'SIGKILL') => {
    const target = identity();
    return anyFault({
      fault: 'processKill',
      mechanism: 'signal',
      shape: 'oneShot',
      after: 'recovers',
      survives: 'selfExpiring',
      undoNeeds: 'nothing',
      parameters: z.strictObject({ signal: z.string() }),
      undo: nothing,
      revertMs: () => 0,
      describeUndo: () => 'nothing',
      check: async () => [],
      prepare: async () => ({}),
      async *inject() {
        yield {};
        signalProcess(target, signal);
      },
      observe: async () => [
        isProcessAlive(target)
          ? { target: 't', effect: 'absent', evidence: 'it runs' }
          : { target: 't', effect: 'spent', evidence: 'it is gone' },
      ],
    });
  };
  const begin = async (signal?: NodeJS.Signals) => {
    const fault = kill(signal);
    world = await ExecutorWorld.create([fault]);
    await world.launch(fault, { signal: 'SIGKILL' }, 0);
  };

  beforeEach(async () => {
    victim = await VictimProcess.start({});
  });
  afterEach(async () => {
    await world.end();
    victim.stop();
  });

  it('strikes once, and the guardian watches until it has', async () => {
    await begin();
    expect(world.mercies.at(-1)).toBe(world.now + GO_TTL_MS);
    expect(await world.until('spent')).toMatchObject({ effect: 'spent' });
    expect(victim.state).toBeUndefined();
    expect(world.mercies.at(-1)).toBeUndefined();
  });

  it('does not strike when a halt comes before its intent is on disk', async () => {
    await begin();
    void world.halts.add({
      id: 'h1',
      scope: { kind: 'everything' },
      reason: 'page',
    });
    world.executor.stopCovered('h1');
    const report = await world.until('neverStarted');
    expect(report.evidence).toContain('halt h1');
    expect(victim.state).toBeDefined();
    expect(world.phases).not.toContain('spent');
  });

  it('does not strike when it is stopped before its intent is on disk', async () => {
    await begin();
    world.executor.stop({ attemptId: 'a', cause: 'user' });
    expect((await world.until('neverStarted')).evidence).toContain('user');
    expect(victim.state).toBeDefined();
  });

  it('does not strike when the agent has slept since the go', async () => {
    await begin();
    world.now += 600_000;
    expect((await world.until('neverStarted')).evidence).toContain('600000 ms');
    expect(victim.state).toBeDefined();
  });

  it('says what was seen when the target does not give way', async () => {
    await begin('SIGCONT');
    const report = await world.until('spent');
    expect(report.effect).toBe('absent');
    expect(report.evidence).toMatch(/without effect: it runs/);
  });
});
