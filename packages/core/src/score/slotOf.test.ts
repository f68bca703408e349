import { parseExperimentObject } from '../experiment/parseExperimentObject';
import type { ActionSpec, Experiment } from '../experiment/types';
import { sampleProbe } from '../plan/testing/samplePlanInput';
import type { ProbeSpec } from '../probe/types';
import { getTemplate } from '../template/getTemplate';
import { profileFor } from './profileFor';
import { slotOf } from './slotOf';
import { sampleFacts } from './testing/sampleFacts';

const tcp = {
  type: 'tcp' as const,
  host: '127.0.0.1',
  port: 7151,
};
const probe = sampleProbe({ question: tcp });
const facts = sampleFacts({ probes: [probe] });
const profile = profileFor(facts);

function experimentOf(
  template: string,
  parameters: Record<string, unknown>,
): Experiment {
  const given = Object.fromEntries(
    Object.entries(parameters).map(([key, value]) => [key, String(value)]),
  );
  const document = getTemplate(template)?.instantiate(facts, given);
  const parsed = parseExperimentObject(document?.ok && document.value);
  if (!parsed.ok) {
    throw new Error(JSON.stringify([document, parsed]));
  }
  return parsed.value.experiment;
}

describe('slotOf', () => {
  it.each(profile.slots.map(slot => [slot.title, slot] as const))(
    'finds the slot of “%s” in the experiment that its template makes',
    (_, slot) => {
      const experiment = experimentOf(slot.template, slot.parameters);
      expect(slotOf(profile, experiment, facts)).toEqual(slot);
    },
  );

  const slow = experimentOf('slow-dependency', {
    dependency: 'component:default/ledger',
  });
  const kill = experimentOf('kill-one-instance', {});
  const down = experimentOf('dependency-down', {
    dependency: 'component:default/ledger',
  });
  const errors = experimentOf('dependency-errors', {
    dependency: 'component:default/ledger',
  });

  /** The same with another action. */
  function acting(
    experiment: Experiment,
    { parameters, ...changes }: Partial<ActionSpec>,
  ): Experiment {
    const [[action]] = experiment.steps;
    return {
      ...experiment,
      steps: [
        [
          {
            ...action,
            ...changes,
            parameters: { ...action.parameters, ...parameters },
          },
        ],
      ],
    };
  }
  const [[action]] = kill.steps;
  const always: ProbeSpec = { ...probe, question: { ...tcp, port: 22 } };

  it.each<[string, Experiment]>([
    ['comes from no template', { ...kill, template: undefined }],
    ['comes from another one', { ...kill, template: 'nothing' }],
    ['does more than one thing', { ...kill, steps: [[action], [action]] }],
    ['does something else', acting(kill, { type: 'processPause' })],
    [
      'has no effect',
      acting(slow, { parameters: { latencyMs: 0, jitterMs: 0 } }),
    ],
    ['delays by a millisecond', acting(slow, { parameters: { latencyMs: 1 } })],
    [
      'hits hardly a request',
      acting(slow, { parameters: { percentage: 1e-4 } }),
    ],
    ['lasts a second', acting(slow, { durationMs: 1000 })],
    [
      'calls it down when it is late',
      acting(down, { parameters: { flavour: 'latency', latencyMs: 1 } }),
    ],
    [
      'cuts off only some calls',
      acting(down, { parameters: { percentage: 1 } }),
    ],
    [
      'lets the caller be wrong',
      acting(errors, { parameters: { status: 404 } }),
    ],
    [
      'breaks a path that nobody calls',
      acting(errors, { parameters: { path: '/x' } }),
    ],
    [
      'hits one of all',
      acting(slow, { selection: { mode: 'count', count: 1 } }),
    ],
    [
      'leaves targets out',
      { ...slow, target: { ...slow.target, names: ['a'] } },
    ],
    [
      'waits longer for recovery',
      { ...kill, expectation: { kind: 'recoversWithin', objectiveMs: 60_000 } },
    ],
    [
      'expects only recovery',
      { ...slow, expectation: { kind: 'recoversWithin', objectiveMs: 1 } },
    ],
    [
      'asks another probe',
      { ...slow, monitoring: { alerts: [], probes: [always] } },
    ],
    ['asks no probe', { ...slow, monitoring: { alerts: [], probes: [] } }],
    [
      'tolerates more',
      {
        ...slow,
        monitoring: {
          alerts: [],
          probes: [{ ...probe, tolerance: { failing: 99, of: 99 } }],
        },
      },
    ],
  ])('finds none once the experiment %s', (_, edited) => {
    expect(slotOf(profile, edited, facts)).toBeUndefined();
  });

  it.each<[string, Experiment]>([
    [
      'delays more, more varied',
      acting(slow, { parameters: { latencyMs: 900, jitterMs: 0 } }),
    ],
    ['lasts longer', acting(slow, { durationMs: 120_000 })],
    [
      'asks the service to end',
      acting(kill, { parameters: { signal: 'SIGTERM' } }),
    ],
    ['hits all instances', acting(kill, { selection: { mode: 'all' } })],
    ['refuses connections', acting(down, { parameters: { flavour: 'abort' } })],
    [
      'gives other errors to all',
      acting(errors, { parameters: { status: 500, percentage: 100 } }),
    ],
    [
      'wants recovery sooner',
      { ...kill, expectation: { kind: 'recoversWithin', objectiveMs: 1000 } },
    ],
    [
      'asks more probes',
      { ...slow, monitoring: { alerts: [], probes: [always, probe] } },
    ],
    [
      'says where',
      { ...slow, target: { ...slow.target, environment: 'demo' } },
    ],
  ])('still finds it when the experiment %s', (_, edited) => {
    expect(slotOf(profile, edited, facts)?.template).toBe(edited.template);
  });
});
