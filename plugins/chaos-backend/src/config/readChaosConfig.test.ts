import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readChaosConfig } from './readChaosConfig';

const read = (chaos: unknown) =>
  readChaosConfig(new ConfigReader({ chaos } as JsonObject));

describe('readChaosConfig', () => {
  it.each([undefined, null, {}])('fills in defaults for %j', chaos => {
    expect(read(chaos)).toEqual({
      ok: true,
      value: {
        dataDir: '.faultline/chaos',
        portalPath: '/chaos',
        agents: { names: [], bootstrap: [] },
        access: { administrators: [], requireOwnership: true, services: [] },
        probes: { origins: [] },
        limits: {
          maxTargets: 10,
          maxTargetPercentage: 100,
          maxFaultMs: 1_800_000,
        },
        metrics: { public: false },
      },
    });
  });

  it('reads text where the environment gives text', () => {
    expect(
      read({
        agents: { listen: { port: '7010' } },
        access: { requireOwnership: 'false' },
        limits: { maxFaultDuration: '5m', maxTargets: '3' },
        probes: { origins: ['HTTP://127.0.0.1:7151'] },
      }),
    ).toMatchObject({
      ok: true,
      value: {
        agents: { listen: { host: '127.0.0.1', port: 7010 } },
        access: { requireOwnership: false },
        limits: { maxFaultMs: 300_000, maxTargets: 3 },
        probes: { origins: ['http://127.0.0.1:7151'] },
      },
    });
  });

  it.each([
    ['chaos', 5],
    ['chaos', { unknown: 1 }],
    ['chaos.agents.listen.port', { agents: { listen: { port: 70000 } } }],
    ['chaos.access.administrators.0', { access: { administrators: ['noor'] } }],
    ['chaos.access.requireOwnership', { access: { requireOwnership: 'no' } }],
    ['chaos.probes.origins.0', { probes: { origins: ['http://a/path'] } }],
    ['chaos.limits.maxFaultDuration', { limits: { maxFaultDuration: 'long' } }],
    ['chaos.limits.maxTargets', { limits: { maxTargets: 0 } }],
  ])('names %s when it is wrong, with a remedy', (path, chaos) => {
    const result = read(chaos);
    expect(result).toMatchObject({
      ok: false,
      problems: [{ path, remedy: expect.stringContaining(path) }],
    });
  });
});
