import fc from 'fast-check';
import { stringify } from 'yaml';
import { parseExperimentObject } from './parseExperimentObject';
import { parseExperimentText } from './parseExperimentText';
import { writeExperiment } from './writeExperiment';

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}[a-z0-9]$/);
const label = fc.stringMatching(/^[a-z][a-z0-9]{0,6}$/);
const duration = fc.constantFrom('1s', '90s', '5m', '24h', '1500ms');
const latency = fc.constantFrom('0s', '1ms', '500ms', '5m');
const percentage = fc.oneof(
  fc.integer({ min: 1, max: 100 }),
  fc.constantFrom('1%', '0.5%', '33', '100%'),
);
const ref = fc.constantFrom('component:default/ledger', 'Resource:Cache');
const selection = fc.oneof(
  fc.constant({}),
  fc.record({ count: fc.integer({ min: 1, max: 20 }) }),
  fc.constant({ all: true }),
  fc.record({ targetPercentage: percentage }),
);

function action(
  fields: Record<string, fc.Arbitrary<unknown>>,
  requiredKeys: string[],
) {
  return fc
    .tuple(
      fc.record<Record<string, unknown>, string>(fields, {
        requiredKeys: ['type', ...requiredKeys],
      }),
      selection,
    )
    .map(([written, chosen]) => ({ ...written, ...chosen }));
}

const held = ['duration'];
const actions = fc.oneof(
  action(
    {
      type: fc.constant('processKill'),
      signal: fc.constantFrom('SIGKILL', 'SIGTERM'),
    },
    [],
  ),
  action({ type: fc.constant('processPause'), duration }, held),
  action(
    {
      type: fc.constant('cpuStress'),
      duration,
      workers: fc.integer({ min: 1, max: 64 }),
      load: fc.integer({ min: 1, max: 100 }),
    },
    held,
  ),
  action(
    {
      type: fc.constant('memoryStress'),
      duration,
      bytes: fc.constantFrom('1Mi', '256Mi', '1G', 5_000_000),
    },
    held,
  ),
  action(
    {
      type: fc.constant('networkLatency'),
      duration,
      latency,
      jitter: latency,
      percentage,
      to: ref,
    },
    [...held, 'latency'],
  ),
  action(
    {
      type: fc.constant('httpAbort'),
      duration,
      status: fc.integer({ min: 400, max: 599 }),
      percentage,
      method: fc.constant('GET'),
      path: fc.constant('/a*'),
      to: ref,
    },
    held,
  ),
  action(
    {
      type: fc.constant('dependencyOutage'),
      duration,
      from: ref,
      to: ref,
      flavour: fc.constantFrom('blackhole', 'abort', 'latency'),
      latency,
    },
    [...held, 'to'],
  ),
  action({ type: fc.constant('podFailure'), duration, grace: latency }, held),
);

const anyProbe = fc.record<Record<string, unknown>, string>(
  {
    name: name,
    type: fc.constant('http'),
    url: fc.constant('http://127.0.0.1:7151/slo/payments'),
    status: fc.constantFrom<unknown>(204, [200, 404]),
    maxLatency: fc.constant('300ms'),
    interval: fc.constant('1500ms'),
    mode: fc.constantFrom('before', 'during', 'after', 'throughout'),
    role: fc.constantFrom('steadyState', 'stopCondition'),
    required: fc.boolean(),
    tolerance: fc.constant({ failing: 1, of: 3 }),
  },
  { requiredKeys: ['name', 'type', 'url'] },
);
const probe = anyProbe.filter(
  ({ mode = 'throughout', role }) =>
    role !== 'stopCondition' || mode === 'during' || mode === 'throughout',
);
const probes = fc.oneof(
  fc.uniqueArray(probe, { maxLength: 3, selector: each => each.name }),
  fc.constant([
    { name: 'a', type: 'tcp', host: 'db', port: 5432 },
    { name: 'b', type: 'prometheus', query: 'up', comparator: '>=', value: 1 },
    {
      name: 'g',
      type: 'prometheus',
      query: 'p99',
      comparator: '<=',
      relativeTo: 'before',
      factor: 1.5,
    },
    { name: 'c', type: 'alert', rule: 'High', threshold: 14.4 },
    {
      name: 'd',
      type: 'kubernetes',
      question: 'readyReplicas',
      workload: 'w',
      value: 2,
    },
    { name: 'e', type: 'grpcHealth', address: 'a:1' },
    {
      name: 'f',
      type: 'http',
      url: 'https://a/b',
      json: '/x',
      comparator: '<',
      value: 1,
      unit: '%',
    },
  ]),
);

const documents = fc
  .record({
    name,
    annotations: fc.dictionary(label, fc.string(), { maxKeys: 3 }),
    selector: fc.oneof(
      fc.dictionary(label, label, { minKeys: 1, maxKeys: 3 }),
      fc.constant({
        matchLabels: { app: 'a' },
        matchExpressions: [
          { key: 'zone', operator: 'NotIn', values: ['b', 'a'] },
          { key: 'ready', operator: 'Exists' },
        ],
      }),
    ),
    work: fc.oneof(
      actions.map(one => ({ action: one })),
      fc
        .array(
          fc.oneof(
            actions.map(one => ({ action: one })),
            fc
              .array(actions, { minLength: 1, maxLength: 3 })
              .map(parallel => ({ parallel })),
          ),
          { minLength: 1, maxLength: 3 },
        )
        .map(steps => ({ steps })),
    ),
    schedule: fc.constantFrom<unknown>(
      undefined,
      { cron: '0 1 * * 2' },
      {
        cron: '*/5 * * * MON-FRI',
        timezone: 'Europe/Berlin',
        jitter: '1m',
        suspend: true,
      },
      {
        timeWindow: { start: '2026-01-01T00:00:01Z', end: '2026-01-02T00:00Z' },
      },
    ),
    probes,
    expectation: fc.constantFrom<unknown>(
      undefined,
      { holds: true },
      { hypothesis: 'It holds', recoversWithin: '30s' },
    ),
    safety: fc.constantFrom<unknown>(undefined, {
      maxTargets: 2,
      errorBudgetShare: '5%',
      onDisconnect: 'continue',
    }),
    entityRef: fc.option(ref, { nil: undefined }),
  })
  .map(
    ({
      name: called,
      annotations,
      selector,
      work,
      probes: asked,
      ...spec
    }) => ({
      apiVersion: 'chaos.example.com/v1',
      kind: 'ChaosExperiment',
      metadata: { name: called, annotations },
      spec: {
        target: { selector },
        ...work,
        monitoring: { probes: asked },
        ...spec,
      },
    }),
  );

describe('writeExperiment', () => {
  it('writes a document that reads back as the same experiment', () => {
    fc.assert(
      fc.property(documents, document => {
        const first = parseExperimentObject(document);
        if (!first.ok) {
          throw new Error(JSON.stringify(first.problems));
        }
        const normal = writeExperiment(first.value.experiment);
        const second = parseExperimentObject(normal);
        const third = parseExperimentText(stringify(normal));
        expect(second).toMatchObject({ ok: true });
        expect(second.ok && second.value.experiment).toEqual(
          first.value.experiment,
        );
        expect(third.ok && third.value.experiment).toEqual(
          first.value.experiment,
        );
        expect(second.ok && writeExperiment(second.value.experiment)).toEqual(
          normal,
        );
      }),
    );
  });
});
