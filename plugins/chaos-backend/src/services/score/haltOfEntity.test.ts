import type { Halt, HaltScope } from '@faultline/chaos-core';
import { haltOfEntity } from './haltOfEntity';

const halt = (scope: HaltScope): Halt => ({
  id: JSON.stringify(scope),
  scope,
  reason: 'sale',
  by: 'user:default/noor',
  at: 1,
});

const payments = {
  entityRef: 'component:default/payments',
  owners: ['group:default/team-checkout'],
};

const found = (scopes: HaltScope[], environments: string[] = []) =>
  haltOfEntity(payments, scopes.map(halt), environments)?.scope.kind;

describe('the halt of an entity', () => {
  it.each<HaltScope>([
    { kind: 'everything' },
    { kind: 'entity', entityRef: payments.entityRef },
    { kind: 'owner', ownerRef: 'group:default/team-checkout' },
  ])('is one of $kind wherever its targets are', scope => {
    expect(found([scope])).toBe(scope.kind);
    expect(found([scope], ['demo', 'prod'])).toBe(scope.kind);
  });

  it('is one of an environment when all its targets are there', () => {
    const demo: HaltScope = { kind: 'environment', environment: 'demo' };
    expect(found([demo], ['demo'])).toBe('environment');
    expect(found([demo], ['demo', 'prod'])).toBeUndefined();
    expect(found([demo])).toBeUndefined();
  });

  it('is none of others', () => {
    expect(
      found(
        [
          { kind: 'entity', entityRef: 'component:default/ledger' },
          { kind: 'run', runId: 'r1' },
        ],
        ['demo'],
      ),
    ).toBeUndefined();
  });
});
