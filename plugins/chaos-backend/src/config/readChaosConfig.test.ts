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
    ['chaos.unknown', { unknown: 1 }],
    ['chaos.agents.listen.prot', { agents: { listen: { prot: 7010 } } }],
    ['chaos.agents', { agents: 'none' }],
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

  it.each([
    { vault: { token: 'hvs.s3cret' } },
    { agents: { listen: { port: 7010, key: 'hvs.s3cret' } } },
    { access: 'hvs.s3cret' },
    { access: { administrators: { token: 'hvs.s3cret' } } },
    { limits: { maxTargets: { token: 'hvs.s3cret' } } },
    { probes: { origins: ['https://probe:hvs.s3cret@payments.internal'] } },
    'hvs.s3cret',
  ])('never repeats what may be a secret: %j', chaos => {
    const result = read(chaos);
    expect(result.ok).toBe(false);
    expect(JSON.stringify(result)).not.toContain('s3cret');
  });

  it('proposes the nearest key, and shows a plain value that is wrong', () => {
    expect(read({ limits: { maxTarget: 3 }, portalPath: 'chaos' })).toEqual({
      ok: false,
      problems: [
        {
          path: 'chaos.portalPath',
          value: '"chaos"',
          message: 'write a path such as /chaos',
          remedy:
            'Correct chaos.portalPath in the app-config, then start the backend again',
        },
        {
          path: 'chaos.limits.maxTarget',
          message: 'is not a known key',
          remedy:
            'Write chaos.limits.maxTargets instead of chaos.limits.maxTarget, then start the backend again',
        },
      ],
    });
    expect(read({ vault: {} })).toMatchObject({
      problems: [
        {
          remedy: expect.stringContaining('known here are dataDir, portalPath'),
        },
      ],
    });
  });
});
