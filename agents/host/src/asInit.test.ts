import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  isProcessAlive,
  type ProcessIdentity,
} from '@faultline/chaos-agent-kit';
import { HostWorld } from './testUtils/HostWorld';

jest.setTimeout(60_000);

describe('the first process of a container, with --role init', () => {
  let world: HostWorld;
  beforeEach(async () => {
    world = await HostWorld.start({}, ['--role', 'init']);
    await world.startVictim();
  });
  afterEach(async () => {
    world.victim.stop();
    await world.end();
  });
  const agent = () =>
    JSON.parse(
      readFileSync(join(world.dataDir, 'agent.lock'), 'utf8'),
    ) as ProcessIdentity;

  it('stays until the guardian of a dead agent has reverted', async () => {
    await world.inject();
    expect(world.victim.state).toBe('T');
    const guardian = world.guardian();
    const { pid } = agent();
    expect(pid).not.toBe(world.agent.pid);
    process.kill(pid, 'SIGKILL');
    expect(await world.within(1000, () => world.victim.state !== 'T')).toBe(
      true,
    );
    expect(await world.agent.exited).toBe(1);
    expect(isProcessAlive(guardian)).toBe(false);
  });

  it('passes the wish to end on, and ends as the agent did', async () => {
    const attemptId = await world.inject();
    expect(await world.agent.stop()).toBe(0);
    expect(world.victim.state).not.toBe('T');
    await world.seen(attemptId, 'reverted');
  });
});
