import type { Entity } from '@backstage/catalog-model';

/** The catalog of the story. */
export const entities: Entity[] = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      namespace: 'default',
      name: 'payments',
      description: 'Takes the money and tells the ledger.',
      annotations: { 'chaos.example.com/tier': '1' },
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'team-checkout' },
    relations: [
      { type: 'ownedBy', targetRef: 'group:default/team-checkout' },
      { type: 'partOf', targetRef: 'system:default/checkout-platform' },
    ],
  },
];
