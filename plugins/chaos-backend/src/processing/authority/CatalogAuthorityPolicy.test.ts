import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Principal } from '@faultline/chaos-core';
import { CatalogAuthorityPolicy } from './CatalogAuthorityPolicy';

function entity(
  kind: string,
  name: string,
  ...relations: Array<[string, string]>
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name },
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  };
}

const PAYMENTS = 'component:default/payments';
const organisation = [
  entity('Component', 'payments', ['ownedBy', 'group:default/commerce']),
  entity('User', 'mara', ['memberOf', 'group:default/team-checkout']),
  entity('User', 'ines', ['memberOf', 'group:default/team-catalog']),
  entity('User', 'noor', ['memberOf', 'group:default/on-call']),
  entity('Group', 'team-checkout', ['childOf', 'group:default/commerce']),
  // These two contain each other: a mistake that must not hang anything.
  entity('Group', 'team-catalog', ['childOf', 'group:default/search']),
  entity('Group', 'search', ['childOf', 'group:default/team-catalog']),
  entity('Group', 'on-call', ['childOf', 'group:default/platform-admins']),
  entity('Group', 'platform-admins'),
];

const user = (name: string, ...groups: string[]): Principal => ({
  kind: 'user',
  userRef: `user:default/${name}`,
  ownershipRefs: [`user:default/${name}`, ...groups],
});

function open(entities: Entity[] = organisation, requireOwnership = true) {
  const catalog = catalogServiceMock({ entities });
  const policy = new CatalogAuthorityPolicy({
    catalog,
    auth: mockServices.auth(),
    access: {
      administrators: ['group:default/platform-admins'],
      requireOwnership,
      services: ['external:ci'],
    },
  });
  return { catalog, policy };
}

describe('CatalogAuthorityPolicy', () => {
  it('grants the members of a group below the owning one', async () => {
    const { policy } = open();
    expect(
      await policy.evaluate({ principal: user('mara'), entityRef: PAYMENTS }),
    ).toEqual({ granted: true, as: 'owner' });
  });

  it('grants administrators through a group above theirs, also what is about no entity', async () => {
    const { policy } = open();
    const noor = user('noor');
    for (const entityRef of [PAYMENTS, undefined]) {
      expect(await policy.evaluate({ principal: noor, entityRef })).toEqual({
        granted: true,
        as: 'administrator',
      });
    }
  });

  it('believes the catalog, not what the session said', async () => {
    const { policy } = open();
    const ines = user('ines', 'group:default/commerce');
    expect(
      await policy.evaluate({ principal: ines, entityRef: PAYMENTS }),
    ).toMatchObject({
      granted: false,
      reason: 'payments belongs to commerce; you are in team-catalog, search',
    });
  });

  it('denies a user who is gone', async () => {
    const { policy } = open(
      organisation.filter(({ metadata }) => metadata.name !== 'mara'),
    );
    expect(
      await policy.evaluate({
        principal: user('mara', 'group:default/commerce'),
        entityRef: PAYMENTS,
      }),
    ).toMatchObject({
      granted: false,
      reason: 'user:default/mara is not in the catalog',
    });
  });

  it('denies when the entity is gone', async () => {
    const { policy } = open(
      organisation.filter(({ metadata }) => metadata.name !== 'payments'),
    );
    expect(
      await policy.evaluate({ principal: user('mara'), entityRef: PAYMENTS }),
    ).toMatchObject({ granted: false });
  });

  it.each([1, 2, 3])(
    'denies when the catalog stops to answer at question %d',
    async question => {
      const { catalog, policy } = open();
      const answering = catalogServiceMock({ entities: organisation });
      let asked = 0;
      jest
        .spyOn(catalog, 'getEntitiesByRefs')
        .mockImplementation((...request) => {
          asked += 1;
          return asked === question
            ? Promise.reject(new Error('connect ECONNREFUSED'))
            : answering.getEntitiesByRefs(...request);
        });
      expect(
        await policy.evaluate({ principal: user('mara'), entityRef: PAYMENTS }),
      ).toMatchObject({
        granted: false,
        reason: expect.stringContaining('connect ECONNREFUSED'),
      });
    },
  );

  it('leaves what is about no entity to administrators, also where ownership is not required', async () => {
    const { policy } = open(organisation, false);
    expect(
      await policy.evaluate({ principal: user('mara'), entityRef: undefined }),
    ).toMatchObject({ granted: false });
  });

  it('grants listed services without asking who they are', async () => {
    const { policy } = open();
    expect(
      await policy.evaluate({
        principal: { kind: 'service', subject: 'external:ci' },
        entityRef: PAYMENTS,
      }),
    ).toEqual({ granted: true, as: 'listed' });
  });
});
