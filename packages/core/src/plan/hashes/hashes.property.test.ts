import fc from 'fast-check';
import type { Experiment } from '../../experiment/types';
import type { PlanInput } from '../PlanInput';
import { planOf } from '../testing/planOf';
import {
  sampleAction,
  sampleCheck,
  sampleContext,
  sampleExperiment,
  sampleImpacted,
  samplePlanInput,
  sampleTarget,
} from '../testing/samplePlanInput';

describe('the hashes of a plan', () => {
  const changedExperiments: Array<[string, Partial<Experiment>]> = [
    ['the entity', { entityRef: 'component:default/orders' }],
    ['the selector', { target: { names: ['payments-1'], selector: [] } }],
    ['a parameter', { steps: [[sampleAction({ parameters: { a: 1 } })]] }],
    ['the duration', { steps: [[sampleAction({ durationMs: 31_000 })]] }],
    [
      'the selection',
      { steps: [[sampleAction({ selection: { mode: 'all' } })]] },
    ],
    ['the steps', { steps: [[sampleAction()], [sampleAction()]] }],
    ['the schedule', { schedule: { kind: 'window', start: 0, end: 1 } }],
    ['the probes', { monitoring: { alerts: [], probes: [] } }],
    [
      'the safety',
      { safety: { onDisconnect: 'continue', requireApproval: false } },
    ],
    [
      'the expectation',
      { expectation: { kind: 'recoversWithin', objectiveMs: 30_000 } },
    ],
  ];
  const caps = sampleContext().caps;
  const changedInputs: Array<[string, Partial<PlanInput>]> = [
    ...changedExperiments.map(
      ([name, change]): [string, Partial<PlanInput>] => [
        name,
        { experiment: sampleExperiment(change) },
      ],
    ),
    [
      'the mechanism',
      {
        checks: [
          { actionIndex: 0, check: sampleCheck({ mechanism: 'freezer' }) },
        ],
      },
    ],
    [
      'what the undo survives',
      {
        checks: [
          { actionIndex: 0, check: sampleCheck({ survives: 'agentRestart' }) },
        ],
      },
    ],
    ...Object.keys(caps).map((cap): [string, Partial<PlanInput>] => [
      `the cap ${cap}`,
      { safetyContext: sampleContext({ caps: { ...caps, [cap]: 7 } }) },
    ]),
    ['an owner', { owners: ['group:default/team-orders'] }],
    ['an impacted owner', { impacted: [sampleImpacted('orders')] }],
    ['the environment', { environment: 'production' }],
    ['the experiment', { experimentId: 'another' }],
  ];

  it.each(changedInputs)('have another intent when %s changes', (_, change) => {
    const before = planOf(samplePlanInput());
    const after = planOf(samplePlanInput(change));
    expect(after.intentHash).not.toBe(before.intentHash);
    expect(after.targetsHash).not.toBe(before.targetsHash);
  });

  it('differ in the targets alone when only a target differs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 99 }), fc.integer(), (n, seed) => {
        const before = planOf(samplePlanInput({ seed }));
        const [gone] = before.steps[0].targets;
        const after = planOf(
          samplePlanInput({
            seed,
            candidates: [
              {
                actionIndex: 0,
                targets: [1, 2, n]
                  .map(each => sampleTarget(each))
                  .filter(({ id }) => id !== gone.id),
              },
            ],
          }),
        );
        expect(after.intentHash).toBe(before.intentHash);
        const same = after.steps[0].targets[0].id === gone.id;
        expect(after.targetsHash === before.targetsHash).toBe(same);
      }),
    );
  });

  it('stay when only labels of the document change', () => {
    const before = planOf(samplePlanInput());
    const after = planOf(
      samplePlanInput({
        experiment: sampleExperiment({ labels: { team: 'checkout' } }),
      }),
    );
    expect(after.targetsHash).toBe(before.targetsHash);
  });
});
