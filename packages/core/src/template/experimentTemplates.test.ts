import { readEntityFacts } from '../entity/readEntityFacts';
import type { EntityFacts } from '../entity/types';
import { parseExperimentObject } from '../experiment/parseExperimentObject';
import type { Experiment } from '../experiment/types';
import { faultCatalogue } from '../faults/faultCatalogue';
import { experimentTemplates, getTemplate, templateParametersFor } from '.';

const facts: EntityFacts = readEntityFacts(
  {
    kind: 'Component',
    metadata: {
      name: 'payments',
      annotations: {
        'chaos.example.com/selector': 'app=payments',
        'chaos.example.com/soft-dependencies': 'component:default/cache',
        'chaos.example.com/probes':
          '- { name: Success, type: http, url: "http://127.0.0.1:7151/slo/payments" }',
      },
    },
    relations: [
      { type: 'dependsOn', targetRef: 'component:default/cache' },
      { type: 'dependsOn', targetRef: 'component:default/ledger' },
    ],
  },
  { entity: () => undefined },
);

function instantiate(
  name: string,
  parameters: Record<string, string> = {},
  of: EntityFacts = facts,
) {
  const result = getTemplate(name)?.instantiate(of, parameters);
  if (!result) {
    throw new Error(`no template ${name}`);
  }
  return result;
}

function experimentOf(
  name: string,
  parameters?: Record<string, string>,
): Experiment {
  const result = instantiate(name, parameters);
  const parsed = parseExperimentObject(result.ok && result.value);
  if (!parsed.ok) {
    throw new Error(JSON.stringify(result));
  }
  return parsed.value.experiment;
}

describe('the templates', () => {
  it.each(
    experimentTemplates.map(template => [template.name, template] as const),
  )(
    '%s says what it asks and makes a valid experiment by its defaults',
    (name, template) => {
      expect(template.question).toMatch(/\?$/);
      expect(template.failureMeans).toMatch(/^Usually .*\.$/);
      expect(faultCatalogue.has(template.fault)).toBe(true);
      const experiment = experimentOf(name);
      expect(experiment).toMatchObject({
        template: name,
        entityRef: 'component:default/payments',
        monitoring: { probes: facts.probes },
      });
      expect(experiment.steps[0][0].type).toBe(template.fault);
      expect(experiment.target.selector).toContainEqual({
        key: 'app',
        operator: 'In',
        values: ['payments'],
      });
      const longest = experiment.steps[0][0].durationMs ?? 0;
      expect(longest).toBeLessThanOrEqual(60_000);
    },
  );

  it('have different names', () => {
    const names = experimentTemplates.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(getTemplate('toString')).toBeUndefined();
  });

  it('propose the hard dependency first', () => {
    const [dependency] = templateParametersFor(
      experimentTemplates.find(({ name }) => name === 'slow-dependency') ??
        experimentTemplates[0],
      facts,
    );
    expect(dependency.default).toBe('component:default/ledger');
    expect(dependency.choices).toEqual([
      { value: 'component:default/ledger', label: 'ledger (hard, tier 1)' },
      { value: 'component:default/cache', label: 'cache (soft, tier 1)' },
    ]);
  });
});

describe('an experiment made of a template', () => {
  it('kills one instance and expects recovery in time', () => {
    const experiment = experimentOf('kill-one-instance', { objective: '45s' });
    expect(experiment).toMatchObject({
      name: 'kill-one-instance-payments',
      target: { kind: 'process' },
      steps: [
        [{ type: 'processKill', selection: { mode: 'count', count: 1 } }],
      ],
      expectation: { kind: 'recoversWithin', objectiveMs: 45_000 },
    });
  });

  it('is called after the dependency and hits only calls to it', () => {
    const experiment = experimentOf('slow-dependency', {
      dependency: 'component:default/cache',
      latency: '1s',
    });
    expect(experiment.name).toBe('slow-cache-payments');
    expect(experiment.annotations['chaos.example.com/title']).toBe(
      'Slow cache',
    );
    expect(experiment.target).toEqual({
      kind: 'endpoint',
      names: [],
      selector: [
        { key: 'app', operator: 'In', values: ['payments'] },
        { key: 'to', operator: 'In', values: ['cache'] },
      ],
    });
    expect(experiment.steps[0][0]).toMatchObject({
      selection: { mode: 'all' },
      parameters: {
        latencyMs: 1_000,
        jitterMs: 50,
        percentage: 100,
        to: 'component:default/cache',
      },
    });
  });

  it.each<[string, Record<string, string>, object]>([
    [
      'slow-dependency',
      { duration: '2400h' },
      { path: 'duration', message: '2400h is above 24h' },
    ],
    [
      'slow-dependency',
      { duration: '100d' },
      { path: 'duration', message: '100d is not a duration' },
    ],
    [
      'slow-dependency',
      { percentage: '0' },
      { path: 'percentage', message: '0 is not above 0' },
    ],
    [
      'slow-dependency',
      { dependency: 'component:default/x' },
      { path: 'dependency' },
    ],
    [
      'slow-dependency',
      { latncy: '1s' },
      {
        path: 'latncy',
        remedy: expect.stringContaining('Did you mean latency?'),
      },
    ],
    ['kill-one-instance', { signal: 'SIGSTOP' }, { path: 'signal' }],
    ['kill-one-instance', { objective: 'soon' }, { path: 'objective' }],
    [
      'cpu-pressure',
      { load: '101' },
      { path: 'load', message: '101 is not a whole number from 1 to 100' },
    ],
    ['cpu-pressure', { load: '1e1' }, { path: 'load' }],
    ['memory-pressure', { bytes: '1Ti' }, { path: 'bytes' }],
    ['dependency-errors', { status: '200' }, { path: 'status' }],
  ])('is refused: %s with %j', (name, parameters, problem) => {
    expect(instantiate(name, parameters)).toMatchObject({
      ok: false,
      problems: [expect.objectContaining(problem)],
    });
  });

  it.each<[string, Partial<EntityFacts>, string]>([
    ['names no targets', { selector: [] }, 'chaos.example.com/selector'],
    ['has no dependencies', { dependencies: [] }, 'dependsOn'],
    [
      'has an annotation that cannot be read',
      {
        problems: [
          {
            path: 'chaos.example.com/tier',
            message: '5 is not a tier',
            remedy: 'Write 1.',
          },
        ],
      },
      '5 is not a tier',
    ],
  ])('is refused when the entity %s', (_name, change, reason) => {
    const changed = { ...facts, ...change };
    expect(getTemplate('slow-dependency')?.notApplicable(changed)).toContain(
      reason,
    );
    expect(instantiate('slow-dependency', {}, changed)).toMatchObject({
      ok: false,
      problems: [
        { path: 'entityRef', remedy: expect.stringContaining(reason) },
      ],
    });
  });
});
