import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createStores } from '../database';
import { migratedDatabase } from '../database/__testUtils__/testEngines';
import { CatalogEntityCatalog } from './CatalogEntityCatalog';
import { CatalogReader } from './CatalogReader';

function component(
  name: string,
  relations: Array<[string, string]>,
  kind = 'Component',
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, annotations: { 'chaos.example.com/tier': '2' } },
    spec: { type: 'service' },
    relations: [
      ['ownedBy', `group:default/team-${name}`] as [string, string],
      ...relations,
    ].map(([type, targetRef]) => ({ type, targetRef })),
  };
}

const ref = (name: string) => `component:default/${name}`;

// storefront → payments (through its API) → ledger → database
const shop = [
  component('storefront', [['consumesApi', 'api:default/payments']]),
  component('payments', [
    ['providesApi', 'api:default/payments'],
    ['dependsOn', ref('ledger')],
  ]),
  component(
    'payments',
    [
      ['apiProvidedBy', ref('payments')],
      ['apiConsumedBy', ref('storefront')],
    ],
    'API',
  ),
  component('ledger', [['dependencyOf', ref('payments')]]),
];

describe('CatalogEntityCatalog', () => {
  const credentials = mockCredentials.user();

  async function open(entities: Entity[] = shop) {
    const database = await migratedDatabase('SQLITE_3');
    const service = catalogServiceMock({ entities });
    let now = 1000;
    // As another process over the same database would.
    const again = () => {
      const stores = createStores(database);
      const catalog = new CatalogEntityCatalog({
        reader: new CatalogReader(service),
        store: stores.entityFacts,
        logger: mockServices.logger.mock(),
        now: () => now,
      });
      return { catalog, stores, store: stores.entityFacts };
    };
    return {
      service,
      database,
      again,
      later: (ms: number) => {
        now += ms;
      },
      ...again(),
    };
  }

  it('reads an entity with what it calls, also through an API', async () => {
    const { catalog } = await open();
    const facts = await catalog.get(ref('storefront'), credentials);
    expect(facts).toMatchObject({
      entityRef: ref('storefront'),
      owners: ['group:default/team-storefront'],
      tier: 2,
      dependencies: [
        { entityRef: ref('payments'), owners: ['group:default/team-payments'] },
      ],
    });
    expect(await catalog.get(ref('nothing'), credentials)).toBeUndefined();
  });

  it('follows callers, also through an API', async () => {
    const { catalog } = await open();
    const found = await catalog.surroundings(ref('ledger'), credentials);
    expect([...found.keys()].sort()).toEqual([
      ref('ledger'),
      ref('payments'),
      ref('storefront'),
    ]);
  });

  it('ends where callers call each other in a circle', async () => {
    const { catalog } = await open([
      component('a', [['dependencyOf', ref('b')]]),
      component('b', [['dependencyOf', ref('a')]]),
    ]);
    expect((await catalog.surroundings(ref('a'), credentials)).size).toBe(2);
  });

  it('lists every component by reference', async () => {
    const { catalog } = await open();
    const fleet = await catalog.fleet(credentials);
    expect(fleet.map(facts => facts.name)).toEqual([
      'ledger',
      'payments',
      'storefront',
    ]);
  });

  it('writes down only what is news', async () => {
    const { catalog, stores, later } = await open();
    const put = jest.spyOn(stores.entityFacts, 'put');
    const touch = jest.spyOn(stores.entityFacts, 'touch');
    await catalog.fleet(credentials);
    await catalog.fleet(credentials);
    expect(put).toHaveBeenCalledTimes(1);
    expect(touch).not.toHaveBeenCalled();
    const [before] = await stores.entityFacts.get([ref('ledger')]);
    later(60_000);
    await catalog.fleet(credentials);
    expect(put).toHaveBeenCalledTimes(1);
    expect(touch).toHaveBeenCalledTimes(1);
    const [after] = await stores.entityFacts.get([ref('ledger')]);
    expect(after).toEqual({
      facts: before.facts,
      refreshedAt: before.refreshedAt + 60_000,
    });
  });

  it('writes again what is not in its database any more', async () => {
    const { catalog, stores, database, later } = await open();
    await catalog.fleet(credentials);
    await database('entity_facts').delete();
    later(60_000);
    await catalog.fleet(credentials);
    await catalog.fleet(credentials);
    expect(await stores.entityFacts.get([ref('ledger')])).toHaveLength(1);
  });

  it('writes nothing after a restart that is stored already', async () => {
    const { catalog, again } = await open();
    await catalog.fleet(credentials);
    const restarted = again();
    const put = jest.spyOn(restarted.store, 'put');
    await restarted.catalog.fleet(credentials);
    expect(put).not.toHaveBeenCalled();
  });

  it('answers also while its own database does not', async () => {
    const { catalog, stores } = await open();
    jest
      .spyOn(stores.entityFacts, 'get')
      .mockRejectedValue(new Error('database is locked'));
    expect(await catalog.get(ref('ledger'), credentials)).toBeDefined();
  });

  it('denies when the catalog cannot be asked, and still shows owners it knew', async () => {
    const { catalog, service, later } = await open();
    await catalog.get(ref('ledger'), credentials);
    later(120_000);
    jest
      .spyOn(service, 'getEntitiesByRefs')
      .mockRejectedValue(new Error('connect ECONNREFUSED'));
    await expect(catalog.get(ref('ledger'), credentials)).rejects.toMatchObject(
      { statusCode: 503, message: expect.stringContaining('ECONNREFUSED') },
    );
    const owners = await catalog.shownOwners([ref('ledger')], credentials);
    expect(owners.get(ref('ledger'))).toEqual(['group:default/team-ledger']);
  });
});
