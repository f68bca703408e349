import fc from 'fast-check';
import { neighbourRefs, readEntityFacts } from '.';
import type { EntityLike } from '.';

function entity(
  ref: string,
  relations: Array<[string, string]> = [],
  annotations: Record<string, string> = {},
  spec: Record<string, unknown> = {},
): EntityLike {
  const [kind, name] = ref.split(':');
  return {
    kind,
    metadata: { name, annotations },
    spec,
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  };
}

const known = new Map<string, EntityLike>([
  [
    'component:default/ledger',
    entity('Component:ledger', [['ownedBy', 'group:default/team-checkout']], {
      'chaos.example.com/tier': '2',
    }),
  ],
  [
    'api:default/catalog-api',
    entity('API:catalog-api', [['apiProvidedBy', 'component:default/catalog']]),
  ],
  ['resource:default/host', entity('Resource:host', [], {}, { type: 'host' })],
  [
    'system:default/checkout',
    entity('System:checkout', [['partOf', 'domain:default/commerce']]),
  ],
]);
const lookups = { entity: (ref: string) => known.get(ref) };

const probes = `
- name: Success
  type: http
  url: http://127.0.0.1:7151/slo/payments
  json: /successRate
  comparator: ">="
  value: 99
`;
const payments = entity(
  'Component:payments',
  [
    ['ownedBy', 'group:default/team-checkout'],
    ['partOf', 'system:default/checkout'],
    ['dependsOn', 'Component:default/Ledger'],
    ['dependsOn', 'resource:default/host'],
    ['dependsOn', 'component:default/cache'],
    ['consumesApi', 'api:default/catalog-api'],
    ['consumesApi', 'api:default/unknown-api'],
  ],
  {
    'chaos.example.com/tier': '1',
    'chaos.example.com/selector': 'app=payments',
    'chaos.example.com/soft-dependencies': 'component:default/cache',
    'chaos.example.com/probes': probes,
  },
  { type: 'service', lifecycle: 'production' },
);

function withAnnotation(key: string, text: string) {
  return readEntityFacts(
    entity('Component:a', [], { [`chaos.example.com/${key}`]: text }),
    lookups,
  );
}

describe('readEntityFacts', () => {
  it('reads annotations and relations', () => {
    const facts = readEntityFacts(payments, lookups);
    expect(facts).toMatchObject({
      entityRef: 'component:default/payments',
      kind: 'component',
      name: 'payments',
      title: 'payments',
      type: 'service',
      lifecycle: 'production',
      tier: 1,
      tierDeclared: true,
      owners: ['group:default/team-checkout'],
      system: 'system:default/checkout',
      domain: 'domain:default/commerce',
      selector: [{ key: 'app', operator: 'In', values: ['payments'] }],
      probes: [{ name: 'Success', intervalMs: 1_000 }],
      problems: [],
    });
  });

  it('finds what is called: dependencies and providers of consumed APIs, no hosts', () => {
    expect(readEntityFacts(payments, lookups).dependencies).toEqual([
      {
        entityRef: 'component:default/cache',
        title: 'cache',
        strength: 'soft',
        tier: 1,
        owners: [],
      },
      {
        entityRef: 'component:default/catalog',
        title: 'catalog',
        strength: 'hard',
        tier: 1,
        owners: [],
      },
      {
        entityRef: 'component:default/ledger',
        title: 'ledger',
        strength: 'hard',
        tier: 2,
        owners: ['group:default/team-checkout'],
      },
    ]);
  });

  it('names what must be fetched first', () => {
    expect(neighbourRefs(payments)).toEqual([
      'component:default/cache',
      'component:default/ledger',
      'resource:default/host',
      'api:default/catalog-api',
      'api:default/unknown-api',
      'system:default/checkout',
    ]);
  });

  it('takes an entity without annotations for most critical, with nothing to test', () => {
    expect(readEntityFacts(entity('Component:a'), lookups)).toMatchObject({
      tier: 1,
      tierDeclared: false,
      selector: [],
      probes: [],
      problems: [],
    });
  });

  it.each<[string, string, object]>([
    [
      'tier',
      '5',
      { path: 'chaos.example.com/tier', message: '5 is not a tier' },
    ],
    ['selector', '!app', { path: 'chaos.example.com/selector' }],
    [
      'soft-dependencies',
      'a:b:c',
      { path: 'chaos.example.com/soft-dependencies' },
    ],
    ['probes', '- [', { path: 'chaos.example.com/probes' }],
    ['probes', 'name: a', { path: 'chaos.example.com/probes' }],
    [
      'probes',
      '- name: a\n  type: http\n  url: http://a/\n  intervall: 1s\n',
      {
        path: 'chaos.example.com/probes[0].intervall',
        remedy: expect.stringContaining('Did you mean interval?'),
        line: 4,
        column: 3,
      },
    ],
  ])('reports the wrong annotation %s: %s', (key, text, problem) => {
    const facts = withAnnotation(key, text);
    expect(facts.problems).toEqual([expect.objectContaining(problem)]);
    expect(facts.probes).toEqual([]);
    expect(facts.selector).toEqual([]);
  });

  it('never throws on any annotation', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('tier', 'selector', 'soft-dependencies', 'probes'),
        fc.string({ unit: 'binary' }),
        (key, text) => {
          expect(withAnnotation(key, text).entityRef).toBe(
            'component:default/a',
          );
        },
      ),
    );
  });
});
