import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HostWorld } from './testUtils/HostWorld';

jest.setTimeout(60_000);

describe('the host agent whose certificate expires', () => {
  const LIFE_MS = 6000;
  let world: HostWorld;
  beforeAll(async () => {
    world = await HostWorld.start({}, [], LIFE_MS);
    await world.startVictim();
  });
  afterAll(async () => {
    world.victim.stop();
    await world.end();
  });

  const expired = () => {
    const { certificate } = JSON.parse(
      readFileSync(join(world.dataDir, 'identity/identity.json'), 'utf8'),
    ) as { certificate: string };
    return Date.parse(new X509Certificate(certificate).validTo) < Date.now();
  };

  it('takes nothing new on, says why, and still reverts and reports', async () => {
    const attemptId = await world.inject();
    expect(await world.within(2 * LIFE_MS, expired)).toBe(true);
    expect(await world.refusal(world.offer())).toMatch(
      /expired at .* only reports and reverts. Create a join token for local-host/,
    );
    world.stop(attemptId);
    await world.seen(attemptId, 'reverted');
    expect(world.victim.state).not.toBe('T');
  });
});
