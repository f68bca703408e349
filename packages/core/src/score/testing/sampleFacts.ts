import type { EntityFacts } from '../../entity/types';

/** `payments`: tier 1, hard on ledger, soft on fraud-check. */
export function sampleFacts(changes: Partial<EntityFacts> = {}): EntityFacts {
  return {
    entityRef: 'component:default/payments',
    kind: 'component',
    name: 'payments',
    title: 'payments',
    type: 'service',
    lifecycle: 'production',
    tier: 1,
    tierDeclared: true,
    owners: ['group:default/team-checkout'],
    selector: [{ key: 'app', operator: 'In', values: ['payments'] }],
    probes: [],
    dependencies: [
      {
        entityRef: 'component:default/ledger',
        title: 'ledger',
        strength: 'hard',
        tier: 1,
        owners: ['group:default/team-finance'],
      },
      {
        entityRef: 'component:default/fraud-check',
        title: 'fraud-check',
        strength: 'soft',
        tier: 2,
        owners: ['group:default/team-risk'],
      },
    ],
    problems: [],
    ...changes,
  };
}
