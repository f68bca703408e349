import {
  checkFaultParameters,
  faultCatalogue,
  faultJsonSchema,
  getFault,
  isFaultType,
} from '.';
import type { FaultType } from './types';

/** For each fault: the least that must be written, what is read from it, and how it is told. */
const cases: Array<
  [FaultType, Record<string, unknown>, Record<string, unknown>, string]
> = [
  ['processKill', {}, { signal: 'SIGKILL' }, 'Kill with SIGKILL'],
  ['processPause', {}, {}, 'Freeze the process'],
  ['cpuStress', {}, { workers: 1, load: 80 }, 'CPU pressure: 1 worker at 80 %'],
  ['memoryStress', {}, { bytes: 268_435_456 }, 'Memory pressure: 256Mi held'],
  [
    'networkLatency',
    { latency: '400ms' },
    { latencyMs: 400, jitterMs: 0, percentage: 100 },
    'Latency +400 ms',
  ],
  [
    'networkLatency',
    {
      latency: '400ms',
      jitter: '50ms',
      percentage: '50%',
      to: 'Component:Ledger',
    },
    {
      latencyMs: 400,
      jitterMs: 50,
      percentage: 50,
      to: 'component:default/ledger',
    },
    'Latency +400 ms ± 50 ms on 50 % of requests',
  ],
  ['httpAbort', {}, { status: 503, percentage: 100 }, 'HTTP 503'],
  [
    'httpAbort',
    { status: 429, method: 'POST', path: '/entries*' },
    { status: 429, percentage: 100, method: 'POST', path: '/entries*' },
    'HTTP 429 with method POST under /entries*',
  ],
  [
    'dependencyOutage',
    { to: 'component:default/ledger' },
    {
      to: 'component:default/ledger',
      flavour: 'blackhole',
      latencyMs: 5_000,
      percentage: 100,
    },
    'ledger down: nothing answers',
  ],
  ['podFailure', { grace: '10s' }, { graceMs: 10_000 }, 'Keep pods failed'],
];

describe('the fault catalogue', () => {
  it('has an entry under the name of each fault', () => {
    for (const [type, fault] of faultCatalogue) {
      expect(fault.type).toBe(type);
      expect(fault.targetKinds.length).toBeGreaterThan(0);
      expect(fault.agentKinds.length).toBeGreaterThan(0);
    }
    expect([...new Set(cases.map(([type]) => type))].sort()).toEqual(
      [...faultCatalogue.keys()].sort(),
    );
  });

  it('describes every field', () => {
    for (const type of faultCatalogue.keys()) {
      const { properties = {} } = faultJsonSchema(type) as {
        properties?: Record<string, { description?: string }>;
      };
      for (const [name, property] of Object.entries(properties)) {
        expect([type, name, property.description]).toEqual([
          type,
          name,
          expect.stringMatching(/\.$/),
        ]);
      }
    }
  });

  it.each(cases)('reads %s from %j', (type, written, parameters, summary) => {
    const fault = getFault(type);
    const read = fault.toParameters(fault.parameters.parse(written));
    expect(read).toEqual(parameters);
    expect(fault.summarise(read)).toBe(summary);
    expect(fault.isZero(read)).toBe(false);
  });

  it.each(cases)('writes %s so that it reads back', (type, written) => {
    const fault = getFault(type);
    const read = fault.toParameters(fault.parameters.parse(written));
    expect(checkFaultParameters(type, read)).toEqual({ ok: true, value: read });
  });

  it('knows which parameters have no effect', () => {
    expect(
      getFault('networkLatency').isZero({ latencyMs: 0, jitterMs: 0 }),
    ).toBe(true);
    expect(
      getFault('dependencyOutage').isZero({ flavour: 'latency', latencyMs: 0 }),
    ).toBe(true);
  });

  it.each<[FaultType, Record<string, unknown>]>([
    ['networkLatency', { latencyMs: 1e308, jitterMs: 0, percentage: 100 }],
    ['networkLatency', { latencyMs: -5, jitterMs: 0, percentage: 100 }],
    ['networkLatency', { latencyMs: '400', jitterMs: 0, percentage: 100 }],
    ['networkLatency', {}],
    ['cpuStress', { workers: 1_000, load: 80 }],
    ['memoryStress', { bytes: 1 }],
    ['processKill', { signal: 'SIGSTOP' }],
    ['processKill', { signal: 'SIGKILL', pid: 1 }],
    ['httpAbort', { status: 200, percentage: 100 }],
  ])('refuses %s with %j from the wire', (type, parameters) => {
    expect(checkFaultParameters(type, parameters).ok).toBe(false);
  });

  it('tells known names from unknown ones', () => {
    expect(isFaultType('processKill')).toBe(true);
    expect(isFaultType('toString')).toBe(false);
    expect(() => getFault('nothing' as FaultType)).toThrow(
      'There is no fault nothing',
    );
  });
});
