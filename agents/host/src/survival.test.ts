import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { isProcessAlive, waitUntil } from '@faultline/chaos-agent-kit';
import { HostWorld } from './testUtils/HostWorld';

jest.setTimeout(60_000);

describe('the host agent and the death of its parts', () => {
  let world: HostWorld;
  beforeAll(async () => {
    world = await HostWorld.start();
  });
  beforeEach(() => world.startVictim());
  afterEach(() => world.victim.stop());
  afterAll(() => world.end());

  it('reverts within a second when it is killed, and the next one tells of it', async () => {
    const attemptId = await world.inject();
    expect(world.victim.state).toBe('T');
    world.agent.signal('SIGKILL');
    expect(await world.within(1000, () => world.victim.state !== 'T')).toBe(
      true,
    );
    await world.startAgent();
    const reverted = await world.seen(attemptId, 'reverted');
    expect(reverted.by).toBe('guardian');
  });

  it('reverts what a former life left, before it says hello, when agent and guardian died at once', async () => {
    const attemptId = await world.inject();
    await world.killBoth();
    expect(world.victim.state).toBe('T');
    const hellos = world.controlPlane.frames.of('hello').length;
    await world.startAgent();
    expect(world.victim.state).not.toBe('T');
    const { frames } = world.controlPlane;
    const hello = frames.of('hello')[hellos];
    const report = await world.seen(attemptId, 'reverted');
    expect(report.by).toBe('agent');
    expect(hello.openAttempts).toContain(attemptId);
    expect(frames.arrivedAt(report) - report.ageMs).toBeLessThan(
      frames.arrivedAt(hello),
    );
  });

  it('reverts and serves also where the port of its metrics is taken', async () => {
    const attemptId = await world.inject();
    await world.killBoth();
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    const { port } = squatter.address() as AddressInfo;
    await world.startAgent({ metricsListen: `127.0.0.1:${port}` });
    squatter.close();
    expect(world.victim.state).not.toBe('T');
    expect((await world.seen(attemptId, 'reverted')).by).toBe('agent');
    expect(world.agent.written).toMatch(/metrics are not served/);
  });

  it('reverts also when its journal cannot be written, says so, and ends', async () => {
    const attemptId = await world.inject();
    await world.killBoth();
    const obstacle = join(world.dataDir, 'journal.jsonl.new');
    mkdirSync(obstacle);
    await expect(world.startAgent()).rejects.toThrow(
      /ended with 1: [^]*cannot be used: EISDIR/,
    );
    expect(world.victim.state).not.toBe('T');
    rmSync(obstacle, { recursive: true });
    await world.startAgent();
    const reverted = await world.seen(attemptId, 'reverted');
    expect(reverted.evidence).toContain('the agent could not start');
  });

  it('is ended by its guardian when it sleeps through a deadline', async () => {
    const attemptId = await world.inject({ durationMs: 500 });
    world.agent.signal('SIGSTOP');
    expect(await world.within(1600, () => world.victim.state !== 'T')).toBe(
      true,
    );
    await world.agent.exited;
    await world.startAgent();
    expect((await world.seen(attemptId, 'reverted')).by).toBe('guardian');
  });

  it('starts another guardian when it is lost, and holds no effect meanwhile', async () => {
    const attemptId = await world.inject();
    const guardian = world.guardian();
    process.kill(guardian.pid, 'SIGKILL');
    expect(await world.within(1000, () => world.victim.state !== 'T')).toBe(
      true,
    );
    await world.seen(attemptId, 'reverted');
    expect(
      await world.within(10_000, () => world.guardian().pid !== guardian.pid),
    ).toBe(true);
    const next = await world.launch({ durationMs: 100 });
    await world.seen(next.attemptId, 'reverted');
  });

  it('reconnects after the control plane was away, and sends what was not acknowledged', async () => {
    world.controlPlane.acknowledge = false;
    const { attemptId } = await world.launch({ durationMs: 300 });
    await world.seen(attemptId, 'reverted');
    const before = world.controlPlane.frames.phases(attemptId).length;
    world.controlPlane.acknowledge = true;
    world.controlPlane.dropStream();
    const again = await waitUntil(
      () => world.controlPlane.frames.phases(attemptId).length >= 2 * before,
      { withinMs: 10_000 },
    );
    expect(again).toBe(true);
  });

  it('ends in order: reverts, takes its guardian along, and exits with 0', async () => {
    const attemptId = await world.inject();
    const guardian = world.guardian();
    expect(await world.agent.stop()).toBe(0);
    expect(world.victim.state).not.toBe('T');
    expect(isProcessAlive(guardian)).toBe(false);
    await world.seen(attemptId, 'reverted');
    await world.startAgent();
  });
});
