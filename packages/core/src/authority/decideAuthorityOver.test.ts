import { decideAuthorityOver } from './decideAuthorityOver';
import type { Principal } from './types';

const access = {
  administrators: ['group:default/platform-admins'],
  requireOwnership: true,
  services: ['external:ci'],
};
const payments = {
  entityRef: 'component:default/payments',
  owners: ['group:default/team-checkout'],
};
const unbound = { owners: ['group:default/team-checkout'] };

const mara: Principal = {
  kind: 'user',
  userRef: 'user:default/mara',
  ownershipRefs: ['group:default/team-checkout'],
};
const noor: Principal = {
  kind: 'user',
  userRef: 'user:default/noor',
  ownershipRefs: ['group:default/platform-admins'],
};
const service: Principal = { kind: 'service', subject: 'external:ci' };

describe('decideAuthorityOver', () => {
  it('leaves an entity to its owners and to administrators', () => {
    expect(decideAuthorityOver(payments, mara, access)).toEqual({
      granted: true,
      as: 'owner',
    });
    expect(decideAuthorityOver(payments, noor, access).granted).toBe(true);
    expect(
      decideAuthorityOver({ ...payments, owners: [] }, mara, access),
    ).toMatchObject({ reason: 'payments has no owner in the catalog' });
  });

  it.each([true, false])(
    'leaves what is about no entity to administrators, with requireOwnership %s',
    requireOwnership => {
      const policy = { ...access, requireOwnership };
      expect(decideAuthorityOver(unbound, noor, policy)).toEqual({
        granted: true,
        as: 'administrator',
      });
      for (const other of [mara, service]) {
        expect(decideAuthorityOver(unbound, other, policy)).toMatchObject({
          granted: false,
          remedy: 'Name it in spec.entityRef, or ask an administrator',
        });
      }
    },
  );
});
