import fc from 'fast-check';
import { decideAuthority } from './decideAuthority';
import type { AccessPolicy, Principal } from './types';

const access: AccessPolicy = {
  administrators: ['group:default/platform-admins', 'user:default/root'],
  requireOwnership: true,
  services: ['external:ci'],
};
const owners = ['group:default/team-checkout'];

function user(...groups: string[]): Principal {
  const refs = groups.map(name => `group:default/${name}`);
  return {
    kind: 'user',
    userRef: 'user:default/mara',
    ownershipRefs: ['user:default/mara', ...refs],
  };
}

describe('decideAuthority', () => {
  it.each<[string, Principal, string]>([
    ['an owner', user('team-checkout'), 'owner'],
    ['an owner in other letters', user('Team-Checkout'), 'owner'],
    ['an administrator by group', user('platform-admins'), 'administrator'],
    [
      'an administrator by name',
      { kind: 'user', userRef: 'user:default/root', ownershipRefs: [] },
      'administrator',
    ],
    ['a listed service', { kind: 'service', subject: 'external:ci' }, 'listed'],
  ])('lets %s act', (_, principal, as) => {
    expect(decideAuthority(principal, access, owners)).toEqual({
      granted: true,
      as,
    });
  });

  it('tells others whose it is, and whom to ask', () => {
    expect(
      decideAuthority(user('team-catalog'), access, owners, 'payments'),
    ).toEqual({
      granted: false,
      reason: 'payments belongs to team-checkout; you are in team-catalog',
      remedy:
        'Ask team-checkout, or an administrator (group:default/platform-admins, user:default/root), to do it',
    });
    expect(decideAuthority(user(), access, owners)).toMatchObject({
      reason: 'This belongs to team-checkout; you, mara, are in no group',
    });
  });

  it('lets only administrators act on what nobody owns', () => {
    expect(decideAuthority(user('team-checkout'), access, [])).toMatchObject({
      granted: false,
      reason: 'This has no owner in the catalog',
    });
    expect(decideAuthority(user('platform-admins'), access, []).granted).toBe(
      true,
    );
  });

  it('is open to users, not to services, where ownership is not required', () => {
    const open = { ...access, requireOwnership: false };
    expect(decideAuthority(user('team-catalog'), open, owners)).toEqual({
      granted: true,
      as: 'open',
    });
    const service: Principal = {
      kind: 'service',
      subject: 'plugin:scaffolder',
    };
    expect(decideAuthority(service, open, owners).granted).toBe(false);
  });

  it('refuses clusters that are not listed', () => {
    const principal: Principal = {
      kind: 'kubernetes',
      cluster: 'c1',
      username: 'mara',
      groups: ['team-checkout'],
    };
    expect(decideAuthority(principal, access, owners).granted).toBe(false);
    const listed = { ...access, services: ['kubernetes:c1/mara'] };
    expect(decideAuthority(principal, listed, owners).granted).toBe(true);
  });

  it('never grants ownership without a common reference', () => {
    const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));
    fc.assert(
      fc.property(names, names, (mine, theirs) => {
        const refs = theirs.map(name => `group:default/${name}`);
        expect(decideAuthority(user(...mine), access, refs).granted).toBe(
          mine.some(name => theirs.includes(name)),
        );
      }),
    );
  });
});
