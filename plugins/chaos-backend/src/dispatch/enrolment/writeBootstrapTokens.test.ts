import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migratedDatabase } from '../../database/__testUtils__/testEngines';
import { createStores } from '../../database/createStores';
import type { Stores, StoredAgent } from '../../database/types';
import { JoinTokens } from './JoinTokens';
import { writeBootstrapTokens } from './writeBootstrapTokens';

const NOW = Date.UTC(2026, 10, 27);

describe('writeBootstrapTokens', () => {
  let folder: string;
  let stores: Stores;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'faultline-join-'));
    stores = createStores(await migratedDatabase('SQLITE_3'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  async function written(agent?: Partial<StoredAgent>) {
    if (agent) {
      await stores.agents.upsert({
        id: 'edge',
        kind: 'host',
        environment: 'demo',
        enrolledAt: 1,
        certificateSerial: '01',
        certificateUntil: NOW + 1,
        capabilities: [],
        ...agent,
      });
    }
    const now = () => NOW;
    const { agents } = stores;
    await writeBootstrapTokens({
      folder,
      requests: [{ name: 'edge', kind: 'host', environment: 'demo' }],
      tokens: new JoinTokens({ agents, fingerprint: 'f', now }),
      agents,
      now,
    });
    const names = await readdir(folder);
    return names.filter(name => name.endsWith('.token'));
  }

  it('writes a token for an agent that never was here', async () => {
    expect(await written()).toEqual(['edge.token']);
  });

  it('writes none for an agent that can still connect', async () => {
    expect(await written({})).toEqual([]);
  });

  it('writes one for an agent whose certificate is over', async () => {
    expect(await written({ certificateUntil: NOW })).toEqual(['edge.token']);
  });

  it('leaves a quarantined agent to a person', async () => {
    expect(
      await written({ certificateUntil: NOW, quarantinedReason: 'cloned' }),
    ).toEqual([]);
  });
});
