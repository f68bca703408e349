import type { Knex } from 'knex';
import { createStores } from '../createStores';
import { migratedDatabase, testEngines } from '../__testUtils__/testEngines';
import {
  sampleExperiment,
  sampleFacts,
  samplePlan,
} from '../__testUtils__/sampleRun';
import type { StoredAgent, StoredExperiment, Stores } from '../types';

const experiment: StoredExperiment = {
  id: 'e1',
  revision: 1,
  source: 'rest',
  entityRef: 'component:default/payments',
  title: 'Freeze one instance',
  document: { kind: 'ChaosExperiment' },
  experiment: sampleExperiment,
  createdBy: 'user:default/mara',
  createdAt: 1_700_000_000_000,
  updatedAt: 1_700_000_000_000,
};

const agent: StoredAgent = {
  id: 'local-host',
  kind: 'host',
  environment: 'demo',
  enrolledAt: 1_700_000_000_000,
  certificateSerial: '0a',
  certificateUntil: 1_800_000_000_000,
  capabilities: [],
};

describe.each(testEngines.eachSupportedId())('stores on %s', id => {
  let database: Knex;
  let stores: Stores;

  beforeAll(async () => {
    database = await migratedDatabase(id);
    stores = createStores(database);
  }, 60_000);

  it('updates an experiment only from the revision that was read', async () => {
    await stores.experiments.insert(experiment);
    const changed = { ...experiment, title: 'New' };
    expect(await stores.experiments.update(changed, 1)).toBe(true);
    expect(await stores.experiments.update(changed, 1)).toBe(false);
    expect(await stores.experiments.get('e1')).toEqual({
      ...changed,
      revision: 2,
    });
  });

  it('lists experiments by page and by who may see them', async () => {
    await stores.experiments.insert({ ...experiment, id: 'e2' });
    await stores.entityFacts.put(
      [sampleFacts('payments', ['group:default/team-checkout'])],
      1,
    );
    const first = await stores.experiments.list({ limit: 1 });
    expect(first.items.map(one => one.id)).toEqual(['e2']);
    const second = await stores.experiments.list({
      limit: 1,
      cursor: first.nextCursor,
    });
    expect(second.items.map(one => one.id)).toEqual(['e1']);
    expect(second.nextCursor).toBeUndefined();
    const seen = async (owner: string) =>
      (
        await stores.experiments.list({
          limit: 5,
          visibleTo: { ownedBy: [owner] },
        })
      ).items.length;
    expect(await seen('group:default/team-checkout')).toBe(2);
    expect(await seen('group:default/other')).toBe(0);
    expect(await stores.experiments.remove('e2')).toBe(true);
    expect(await stores.experiments.remove('e2')).toBe(false);
  });

  it('forgets a plan when it expires', async () => {
    const stored = { plan: samplePlan, plannedBy: 'u', expiresAt: 100 };
    await stores.plans.put(stored, 1);
    await stores.plans.put(stored, 1);
    const { targetsHash } = samplePlan;
    expect(await stores.plans.get('experiment-1', targetsHash, 99)).toEqual(
      stored,
    );
    expect(
      await stores.plans.get('experiment-1', targetsHash, 100),
    ).toBeUndefined();
  });

  it('gives a join token to exactly one of those that race for it', async () => {
    await stores.agents.insertToken({
      id: 't1',
      secretHash: 'h',
      name: 'local-host',
      kind: 'host',
      environment: 'demo',
      createdBy: 'user:default/noor',
      expiresAt: 100,
    });
    expect(await stores.agents.redeemToken('t1', 'wrong', 50)).toBeUndefined();
    expect(await stores.agents.redeemToken('t1', 'h', 100)).toBeUndefined();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => stores.agents.redeemToken('t1', 'h', 50)),
    );
    expect(answers.filter(Boolean)).toEqual([
      { name: 'local-host', kind: 'host', environment: 'demo' },
    ]);
  });

  it('keeps what agents say of themselves apart from their enrolment', async () => {
    await stores.agents.upsert(agent);
    await stores.agents.heard('local-host', {
      heardAt: 7,
      bootId: 'b',
      capabilities: [],
    });
    await stores.agents.heard('local-host', {});
    await stores.agents.quarantine('local-host', 'two of them');
    expect(await stores.agents.list()).toEqual([
      { ...agent, heardAt: 7, bootId: 'b', quarantinedReason: 'two of them' },
    ]);
    await stores.agents.upsert(agent);
    expect(await stores.agents.get('local-host')).toEqual(agent);
  });

  it('lifts a halt once', async () => {
    const halt = {
      id: 'h1',
      scope: { kind: 'everything' as const },
      reason: 'why',
      by: 'user:default/noor',
      at: 5,
    };
    await stores.halts.insert(halt);
    expect(await stores.halts.listActive()).toEqual([halt]);
    const lifted = { by: 'user:default/mara', at: 6, reason: 'fine' };
    expect(
      await stores.halts.lift('h1', lifted.by, lifted.at, lifted.reason),
    ).toEqual({ ...halt, lifted });
    expect(await stores.halts.lift('h1', 'x', 9, 'again')).toBeUndefined();
    expect(await stores.halts.listActive()).toEqual([]);
    expect(await stores.halts.listRecent(5)).toEqual([{ ...halt, lifted }]);
  });

  it('replaces what the catalog said, with its owners', async () => {
    const facts = stores.entityFacts;
    await facts.put([sampleFacts('a', ['group:default/x'])], 10);
    await facts.put(
      [sampleFacts('a', ['group:default/y']), sampleFacts('b', [])],
      20,
    );
    const of = async (owner: string) =>
      (await facts.list({ owner, limit: 5 })).items.map(
        item => item.facts.entityRef,
      );
    expect(await of('group:default/x')).toEqual([]);
    expect(await of('group:default/y')).toEqual(['component:default/a']);
    const first = await facts.list({ limit: 1 });
    expect(first.items[0].facts.name).toBe('a');
    const second = await facts.list({ limit: 1, cursor: first.nextCursor });
    expect(second.items[0].facts.name).toBe('b');
    const owned = await facts.list({ owner: 'group:default/y', limit: 1 });
    expect(owned.nextCursor).toBeUndefined();
    expect((await facts.get(['component:default/b']))[0].refreshedAt).toBe(20);
  });

  it('keeps what the catalog said of a whole fleet, and that it is still so', async () => {
    const store = stores.entityFacts;
    const fleet = Array.from({ length: 1100 }, (_, index) =>
      sampleFacts(`fleet-${index}`, [
        'group:default/fleet',
        `group:default/${index}`,
      ]),
    );
    await store.put(fleet, 10);
    const refs = fleet.map(({ entityRef }) => entityRef);
    expect(await store.get(refs)).toHaveLength(1100);
    expect(await store.touch([...refs, 'component:default/none'], 30)).toBe(
      1100,
    );
    const [first] = await store.get(['component:default/fleet-1099']);
    expect(first).toEqual({ facts: fleet[1099], refreshedAt: 30 });
    const owned = await store.list({ owner: 'group:default/1099', limit: 5 });
    expect(owned.items).toEqual([first]);
  });
});
