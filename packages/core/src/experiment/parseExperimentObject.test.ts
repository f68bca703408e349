import fc from 'fast-check';
import { faultCatalogue } from '../faults/faultCatalogue';
import { parseExperimentObject } from './parseExperimentObject';

function experimentWith(spec: Record<string, unknown>) {
  return {
    apiVersion: 'chaos.example.com/v1',
    kind: 'ChaosExperiment',
    metadata: { name: 'a' },
    spec: {
      target: { selector: { app: 'a' } },
      action: { type: 'processKill' },
      ...spec,
    },
  };
}

function problemsOf(document: unknown): string[] {
  const result = parseExperimentObject(document);
  return result.ok
    ? []
    : result.problems.map(({ path, message }) => `${path}: ${message}`);
}

describe('parseExperimentObject', () => {
  it('accepts steps, serial and parallel, and names their actions', () => {
    const { action, ...spec } = experimentWith({}).spec;
    const result = parseExperimentObject({
      ...experimentWith({}),
      spec: {
        ...spec,
        steps: [
          { action },
          {
            parallel: [
              { type: 'cpuStress', duration: '30s', targetPercentage: '50%' },
              { type: 'memoryStress', duration: '30s', all: true },
              { type: 'processKill' },
            ],
          },
        ],
      },
    });
    expect(result).toMatchObject({
      ok: true,
      value: {
        experiment: {
          steps: [
            [{ name: 'processKill' }],
            [
              {
                name: 'cpuStress',
                selection: { mode: 'percentage', percentage: 50 },
                parameters: { workers: 1, load: 80 },
              },
              { name: 'memoryStress', selection: { mode: 'all' } },
              { name: 'processKill-2' },
            ],
          ],
        },
      },
    });
  });

  it('does not keep the object that it was given', () => {
    const given = experimentWith({});
    const result = parseExperimentObject(given);
    expect(result).toMatchObject({ ok: true, value: { document: given } });
    expect(result.ok && result.value.document).not.toBe(given);
  });

  it.each<[string, unknown, string]>([
    ['nothing', undefined, ': document is missing'],
    ['a text', 'x', ': x is not of type object'],
    ['a list', [], ': a list of 0 is not of type object'],
    ['an empty object', {}, 'metadata: metadata is missing'],
    [
      'a step that is nothing',
      experimentWith({ action: undefined, steps: [{}] }),
      'spec.steps[0]: A step needs an action or parallel actions',
    ],
    [
      'no action',
      experimentWith({ action: undefined }),
      'spec.action: An experiment needs an action or steps',
    ],
    [
      'two actions of one name',
      experimentWith({
        action: undefined,
        steps: ['a', 'a'].map(name => ({
          action: { type: 'processKill', name },
        })),
      }),
      'spec.steps: Two actions are called a',
    ],
    [
      'an expectation of both kinds',
      experimentWith({ expectation: { holds: true, recoversWithin: '30s' } }),
      'spec.expectation.recoversWithin: holds and recoversWithin contradict each other',
    ],
    [
      'an entity reference that is none',
      experimentWith({ entityRef: 'payments' }),
      'spec.entityRef: payments is not an entity reference',
    ],
    [
      'a threshold that is none',
      experimentWith({
        monitoring: { alerts: [{ name: 'a', threshold: 'high' }] },
      }),
      'spec.monitoring.alerts[0].threshold: high is not a threshold',
    ],
    [
      'infinite numbers',
      experimentWith({ safety: { maxTargets: Infinity } }),
      'spec.safety.maxTargets: Infinity is not of type number',
    ],
    [
      'a window that ends before it starts',
      experimentWith({
        schedule: {
          timeWindow: { start: '2026-01-02T00:00Z', end: '2026-01-01T00:00Z' },
        },
      }),
      'spec.schedule.timeWindow.end: 2026-01-01T00:00Z is not after the start 2026-01-02T00:00Z',
    ],
  ])('refuses %s', (_name, document, problem) => {
    expect(problemsOf(document)).toContain(problem);
  });

  it('refuses __proto__ and changes no prototype', () => {
    const hostile = JSON.parse(
      JSON.stringify(experimentWith({})).replace(
        '"app":"a"',
        '"app":"a","__proto__":{"polluted":true}',
      ),
    );
    expect(problemsOf(hostile)[0]).toContain('__proto__ cannot be');
    expect({}).not.toHaveProperty('polluted');
  });

  it('never throws on any object', () => {
    const key = fc.constantFrom(
      'apiVersion',
      'kind',
      'metadata',
      'spec',
      'target',
      'selector',
      'action',
      'steps',
      'type',
      'schedule',
      'monitoring',
      'probes',
      'x',
    );
    const value = fc.oneof(
      fc.anything(),
      fc.constantFrom<unknown>(
        'ChaosExperiment',
        'chaos.example.com/v1',
        ...faultCatalogue.keys(),
        '1s',
        '50%',
      ),
    );
    const { document } = fc.letrec(tie => ({
      document: fc.oneof(
        { maxDepth: 5 },
        value,
        fc.array(tie('document'), { maxLength: 3 }),
        fc.dictionary(key, tie('document'), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(document, document, (whole, spec) => {
        expect(typeof parseExperimentObject(whole).ok).toBe('boolean');
        expect(
          typeof parseExperimentObject(experimentWith({ ...(spec as object) }))
            .ok,
        ).toBe('boolean');
      }),
    );
  });
});
