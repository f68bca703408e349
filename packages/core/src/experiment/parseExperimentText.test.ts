import fc from 'fast-check';
import { parseExperimentText } from './parseExperimentText';

const valid = `apiVersion: chaos.example.com/v1
kind: ChaosExperiment
metadata:
  name: slow-api
spec:
  target:
    selector:
      app: api
  action:
    type: networkLatency
    latency: 500ms
    duration: 10m
`;

describe('parseExperimentText', () => {
  it('reads the smallest experiment and fills in every default', () => {
    expect(parseExperimentText(valid)).toMatchObject({
      ok: true,
      value: {
        document: { metadata: { name: 'slow-api' } },
        experiment: {
          steps: [
            [
              {
                name: 'networkLatency',
                selection: { mode: 'count', count: 1 },
              },
            ],
          ],
          expectation: { kind: 'holds' },
        },
      },
    });
  });

  it.each<[string, string, string, object]>([
    [
      'an unknown field, with the nearest known name',
      '    duration: 10m',
      '    duration: 10m\n    latncy: 1s',
      {
        path: 'spec.action.latncy',
        message: 'latncy is not a known field',
        remedy: expect.stringContaining('Did you mean latency?'),
        line: 13,
        column: 5,
      },
    ],
    [
      'an unknown fault, with the nearest known name',
      'type: networkLatency',
      'type: netwrokLatency',
      {
        path: 'spec.action.type',
        value: 'netwrokLatency',
        message: 'netwrokLatency is not known',
        remedy: expect.stringMatching(
          /^Did you mean networkLatency\? Allowed: processKill/,
        ),
        line: 10,
        column: 11,
      },
    ],
    [
      'percentage 0',
      'latency: 500ms',
      'latency: 500ms\n    percentage: 0',
      { path: 'spec.action.percentage', message: '0 is not above 0', line: 12 },
    ],
    [
      'percentage 101',
      'latency: 500ms',
      'latency: 500ms\n    percentage: 101%',
      {
        path: 'spec.action.percentage',
        message: '101% is above 100',
        line: 12,
      },
    ],
    [
      'duration 0',
      'duration: 10m',
      'duration: 0s',
      {
        path: 'spec.action.duration',
        value: '0s',
        message: '0s is below 1s',
        remedy: 'Write a duration from 1s to 24h.',
        line: 12,
        column: 15,
      },
    ],
    [
      'duration 0 without a unit',
      'duration: 10m',
      'duration: 0',
      {
        message: '0 is not a duration',
        remedy: expect.stringContaining('30s'),
      },
    ],
    [
      'a duration in days',
      'duration: 10m',
      'duration: 100d',
      {
        message: '100d is not a duration',
        remedy: expect.stringContaining('30s'),
      },
    ],
    [
      'duration 2400 hours',
      'duration: 10m',
      'duration: 2400h',
      {
        message: '2400h is above 24h',
        remedy: 'Write a duration from 1s to 24h.',
      },
    ],
    [
      'a missing duration',
      '    duration: 10m\n',
      '',
      { path: 'spec.action.duration', message: 'A duration is missing' },
    ],
    [
      'an empty selector',
      'selector:\n      app: api',
      'selector: {}',
      {
        path: 'spec.target.selector',
        message: 'The selector is empty',
        line: 7,
      },
    ],
    [
      'a missing selector',
      'selector:\n      app: api',
      'environment: demo',
      { path: 'spec.target.selector', message: 'The selector is empty' },
    ],
    [
      'a selector of negations alone',
      'app: api',
      'matchExpressions: [{ key: app, operator: NotIn, values: [api] }]',
      { message: 'The selector says only what targets must not have' },
    ],
    [
      'a selector that is nothing',
      'selector:\n      app: api',
      'selector:',
      { path: 'spec.target.selector' },
    ],
    [
      'a label that is a number',
      'app: api',
      'app: 5',
      {
        path: 'spec.target.selector.app',
        remedy: 'Put the value in quotes.',
        line: 8,
      },
    ],
    [
      'both an action and steps',
      'spec:',
      'spec:\n  steps: [{ action: { type: processKill } }]',
      {
        path: 'spec.steps',
        message: 'An experiment cannot have both an action and steps',
      },
    ],
    [
      'two ways of choosing targets',
      'latency: 500ms',
      'latency: 500ms\n    count: 1\n    all: true',
      {
        path: 'spec.action.all',
        message: 'count and all contradict each other',
      },
    ],
    [
      'a duration of a fault that has none',
      'type: networkLatency\n    latency: 500ms',
      'type: processKill',
      {
        path: 'spec.action.duration',
        message: 'duration is not a known field',
      },
    ],
    [
      'another version',
      'chaos.example.com/v1',
      'chaos.example.com/v2',
      {
        path: 'apiVersion',
        remedy:
          'Did you mean chaos.example.com/v1? Allowed: chaos.example.com/v1.',
      },
    ],
    [
      'a name that is none',
      'name: slow-api',
      'name: Slow API',
      { path: 'metadata.name', message: 'That is not a name' },
    ],
    [
      'a dashboard with a password',
      'spec:',
      'spec:\n  monitoring: { grafanaDashboard: "http://a:b@c/d" }',
      { path: 'spec.monitoring.grafanaDashboard' },
    ],
  ])('refuses %s', (_name, from, to, problem) => {
    expect(valid).toContain(from);
    const result = parseExperimentText(valid.replace(from, to));
    expect(result).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([expect.objectContaining(problem)]),
    });
  });

  it('gives a position and a remedy with every problem', () => {
    const result = parseExperimentText(
      valid
        .replace('10m', '0s')
        .replace('500ms', '1.5s')
        .replace('app: api', 'app: "!"'),
    );
    if (result.ok) {
      throw new Error('accepted');
    }
    expect(new Set(result.problems.map(({ line }) => line))).toEqual(
      new Set([8, 11, 12]),
    );
    for (const problem of result.problems) {
      expect(problem.message).not.toBe('');
      expect(problem.remedy).toMatch(/\.$/);
      expect(problem.message).not.toContain('\n');
    }
  });

  it('never throws on any text', () => {
    const lines = valid.split('\n');
    const anyLine = fc.oneof(
      fc.constantFrom(...lines),
      fc.string(),
      fc.constantFrom(
        '  - &a *a',
        '  <<: *a',
        '__proto__: 1',
        '  ? [1]',
        '\u0000',
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(anyLine, { maxLength: 20 }).map(all => all.join('\n')),
        ),
        text => {
          expect(typeof parseExperimentText(text).ok).toBe('boolean');
        },
      ),
    );
  });
});
