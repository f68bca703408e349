import { probesField } from './probesField';

const http = {
  name: 'Success',
  type: 'http',
  url: 'http://127.0.0.1:7151/slo/payments',
};

function problemsOf(probes: unknown): string {
  return JSON.stringify(probesField.safeParse(probes).error?.issues ?? []);
}

describe('written probes', () => {
  it('have a default for everything but the question', () => {
    expect(probesField.parse([http])).toMatchObject([
      {
        name: 'Success',
        mode: 'throughout',
        role: 'steadyState',
        required: true,
        intervalMs: 1_000,
        timeoutMs: 2_000,
        tolerance: { failing: 2, of: 5 },
        minimumSamples: 3,
        stableForMs: 5_000,
        graceMs: 10_000,
        question: { type: 'http', method: 'GET' },
      },
    ]);
  });

  it('hold at any status of success when none is named', () => {
    const [probe] = probesField.parse([http]);
    const status = probe.question.type === 'http' ? probe.question.status : [];
    expect([status[0], status.at(-1), status.length]).toEqual([200, 299, 100]);
  });

  it('are not asked more rarely than their grace allows', () => {
    const every = (interval: string, grace?: string) =>
      problemsOf([{ ...http, interval, ...(grace && { grace }) }]);
    expect(every('15s')).toMatch(/Make grace longer than 15s, e\.g\. 32s/);
    expect(every('10s', '10s')).toContain('grace');
    expect(every('15s', '32s')).toBe('[]');
  });

  it('compare a number in the answer', () => {
    expect(
      probesField.parse([
        {
          ...http,
          json: '/successRate',
          comparator: '>=',
          value: 99,
          unit: '%',
        },
      ])[0].question,
    ).toMatchObject({
      json: '/successRate',
      comparator: '>=',
      value: 99,
      unit: '%',
    });
  });

  it('compare with the window before the injection', () => {
    const relative = { relativeTo: 'before', factor: 1.5 };
    expect(
      probesField.parse([
        { ...http, json: '/p99', comparator: '<=', ...relative },
      ])[0].question,
    ).toMatchObject(relative);
  });

  it.each<[string, unknown, string]>([
    [
      'a limit that is absolute and relative',
      [
        {
          ...http,
          json: '/a',
          comparator: '<=',
          value: 1,
          relativeTo: 'before',
          factor: 2,
        },
      ],
      'absolute or relative, not both',
    ],
    [
      'a factor of nothing',
      [{ ...http, json: '/a', comparator: '<=', factor: 2 }],
      'relativeTo and factor belong together',
    ],
    [
      'a query that is compared with nothing',
      [{ name: 'a', type: 'prometheus', query: 'up', comparator: '<=' }],
      'nothing to compare',
    ],
    [
      'a window that is compared with itself',
      [
        {
          ...http,
          json: '/a',
          comparator: '<=',
          relativeTo: 'before',
          factor: 2,
          mode: 'before',
        },
      ],
      'compared with itself',
    ],
    [
      'a factor of zero',
      [
        {
          ...http,
          json: '/a',
          comparator: '<=',
          relativeTo: 'before',
          factor: 0,
        },
      ],
      'too_small',
    ],
    ['two of one name', [http, http], 'Two probes are called Success'],
    ['a pointer without a limit', [{ ...http, json: '/a' }], 'belong together'],
    ['a pointer that is none', [{ ...http, json: 'a' }], 'not a JSON pointer'],
    ['a file', [{ ...http, url: 'file:///etc/passwd' }], 'not an address'],
    ['a password', [{ ...http, url: 'http://a:b@c/' }], 'not an address'],
    [
      'a tolerance that cannot fail',
      [{ ...http, tolerance: { failing: 6, of: 5 } }],
      'can never fail',
    ],
    [
      'a stop condition before the fault',
      [{ ...http, role: 'stopCondition', mode: 'before' }],
      'cannot stop it',
    ],
    [
      'a stop condition after the fault',
      [{ ...http, role: 'stopCondition', mode: 'after' }],
      'cannot stop it',
    ],
    [
      'a body of HEAD',
      [{ ...http, method: 'HEAD', bodyContains: 'ok' }],
      'no body',
    ],
    ['a field of another type', [{ ...http, port: 1 }], 'unrecognized_keys'],
    [
      'a type that is unknown',
      [{ ...http, type: 'ping' }],
      'No matching discriminator',
    ],
    [
      'a condition without its name',
      [{ name: 'a', type: 'kubernetes', question: 'condition', workload: 'w' }],
      'condition needs condition',
    ],
  ])('refuse %s', (_name, probes, reason) => {
    expect(problemsOf(probes)).toContain(reason);
  });
});
