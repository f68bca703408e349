import { haltCovers } from './haltCovers';
import type { HaltLabels, HaltScope } from './types';

const labels: HaltLabels = {
  runId: 'run-1',
  entityRefs: ['component:default/payments'],
  owners: ['group:default/team-checkout'],
  environment: 'demo',
};

describe('haltCovers', () => {
  it.each<[HaltScope, boolean]>([
    [{ kind: 'everything' }, true],
    [{ kind: 'run', runId: 'run-1' }, true],
    [{ kind: 'run', runId: 'run-2' }, false],
    [{ kind: 'entity', entityRef: 'Component:default/Payments' }, true],
    [{ kind: 'entity', entityRef: 'component:default/ledger' }, false],
    [{ kind: 'owner', ownerRef: 'group:default/team-checkout' }, true],
    [{ kind: 'owner', ownerRef: 'group:default/team-catalog' }, false],
    [{ kind: 'environment', environment: 'demo' }, true],
    [{ kind: 'environment', environment: 'production' }, false],
  ])('says whether %j covers the run', (scope, expected) => {
    expect(haltCovers(scope, labels)).toBe(expected);
  });
});
