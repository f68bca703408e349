import fc from 'fast-check';
import type { Experiment } from '../experiment/types';
import type { Selection, Target } from '../target/types';
import { buildPlan } from './buildPlan';
import type { PlanInput } from './PlanInput';
import {
  PAYMENTS,
  sampleAction,
  sampleCheck,
  sampleContext,
  sampleExperiment,
  sampleImpacted,
  samplePlanInput,
  sampleTarget,
} from './testing/samplePlanInput';
import type { Plan } from './types';

function planOf(input: PlanInput): Plan {
  const built = buildPlan(input);
  if (!built.ok) {
    throw new Error(JSON.stringify(built.problems));
  }
  return built.value;
}

const selections: fc.Arbitrary<Selection> = fc.oneof(
  fc.constant<Selection>({ mode: 'all' }),
  fc.integer({ min: 1, max: 8 }).map(count => ({ mode: 'count', count })),
  fc
    .integer({ min: 1, max: 100 })
    .map(percentage => ({ mode: 'percentage', percentage })),
);

const targetLists: fc.Arbitrary<Target[]> = fc
  .array(
    fc.record({
      number: fc.nat({ max: 12 }),
      confirmedEntityRef: fc.constantFrom(
        PAYMENTS,
        PAYMENTS,
        'Component:default/Payments',
        'component:default/orders',
        undefined,
      ),
      agentId: fc.constantFrom('local-host', 'other-host'),
    }),
    { maxLength: 10 },
  )
  .map(list =>
    // Ids are unique in the world: one process has one entity and one agent.
    [...new Map(list.map(each => [each.number, each])).values()].map(
      ({ number, ...rest }) => sampleTarget(number, rest),
    ),
  );

const inputs: fc.Arbitrary<PlanInput> = fc
  .record({
    targets: fc.array(targetLists, { minLength: 2, maxLength: 2 }),
    selection: selections,
    seed: fc.integer(),
    caps: fc.record({
      maxTargets: fc.integer({ min: 1, max: 6 }),
      maxTargetPercentage: fc.integer({ min: 1, max: 100 }),
      maxFaultMs: fc.integer({ min: 1000, max: 100_000 }),
    }),
    own: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
    serial: fc.boolean(),
  })
  .map(({ targets, selection, seed, caps, own, serial }) => {
    const freeze = sampleAction({ selection });
    const stress = sampleAction({
      name: 'stress',
      type: 'cpuStress',
      parameters: { workers: 1, load: 80 },
      selection,
    });
    return samplePlanInput({
      experiment: sampleExperiment({
        steps: serial ? [[freeze], [stress]] : [[freeze, stress]],
        safety: {
          onDisconnect: 'revert',
          requireApproval: false,
          ...(own !== undefined && { maxTargets: own }),
        },
      }),
      candidates: targets.map((list, actionIndex) => ({
        actionIndex,
        targets: list,
      })),
      checks: [0, 1].flatMap(actionIndex =>
        ['local-host', 'other-host'].map(agentId => ({
          actionIndex,
          check: sampleCheck({ agentId }),
        })),
      ),
      seed,
      safetyContext: sampleContext({ caps }),
    });
  });

const refused = (plan: Plan) =>
  plan.safety.some(({ level }) => level === 'refuse');

/** The same value with the members of every object in the opposite order. */
function turned<T>(value: T): T {
  if (Array.isArray(value)) {
    return value.map(turned) as T;
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, member]) => [key, turned(member)]),
    ) as T;
  }
  return value;
}

describe('a plan', () => {
  it('hits only candidates of its action that confirm the entity', () => {
    fc.assert(
      fc.property(inputs, input => {
        for (const step of planOf(input).steps) {
          const candidates = new Map(
            input.candidates[step.index].targets.map(each => [each.id, each]),
          );
          for (const target of step.targets) {
            expect(candidates.get(target.id)).toEqual(target);
            expect(target.confirmedEntityRef?.toLowerCase()).toBe(PAYMENTS);
          }
          const shown = [...step.targets, ...step.notChosen].map(t => t.id);
          expect(shown.sort()).toEqual([...candidates.keys()].sort());
          expect(step.matched).toBe(candidates.size);
        }
      }),
    );
  });

  it('keeps every cap, or is refused', () => {
    let launchable = 0;
    fc.assert(
      fc.property(inputs, input => {
        const confirmed = input.candidates.map(each => ({
          ...each,
          targets: each.targets.map(target => ({
            ...target,
            confirmedEntityRef: PAYMENTS,
          })),
        }));
        const plan = planOf({ ...input, candidates: confirmed });
        if (refused(plan)) {
          return;
        }
        launchable += 1;
        const { caps } = input.safetyContext;
        const own = input.experiment.safety.maxTargets ?? Infinity;
        const distinct = new Set(
          plan.steps.flatMap(({ targets }) => targets.map(({ id }) => id)),
        );
        expect(distinct.size).toBeLessThanOrEqual(
          Math.min(caps.maxTargets, own),
        );
        expect(plan.faultMs).toBeLessThanOrEqual(caps.maxFaultMs);
        for (const { targets, matched } of plan.steps) {
          expect(targets.length).toBeGreaterThan(0);
          expect((targets.length / matched) * 100).toBeLessThanOrEqual(
            caps.maxTargetPercentage,
          );
        }
      }),
      { numRuns: 1000 },
    );
    // Otherwise the property would hold because nothing was ever allowed.
    expect(launchable).toBeGreaterThan(10);
  });

  it('has the same hashes whatever the order of members and of reports', () => {
    fc.assert(
      fc.property(inputs, input => {
        const plan = planOf(input);
        const other = planOf(
          turned({
            ...input,
            candidates: [...input.candidates]
              .reverse()
              .map(each => ({ ...each, targets: [...each.targets].reverse() })),
            checks: [...input.checks].reverse(),
          }),
        );
        expect(other.intentHash).toBe(plan.intentHash);
        expect(other.targetsHash).toBe(plan.targetsHash);
        expect(other.steps.map(({ targets }) => targets)).toEqual(
          plan.steps.map(({ targets }) => targets),
        );
      }),
    );
  });

  it('has the same hashes at another time, and for reports that come twice', () => {
    fc.assert(
      fc.property(inputs, fc.nat(), (input, later) => {
        const plan = planOf(input);
        const other = planOf({
          ...input,
          now: input.now + later,
          candidates: [...input.candidates, ...input.candidates],
        });
        expect(other.targetsHash).toBe(plan.targetsHash);
      }),
    );
  });

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

  it.each(changedInputs)(
    'has another intent hash when %s changes',
    (_, change) => {
      const before = planOf(samplePlanInput());
      const after = planOf(samplePlanInput(change));
      expect(after.intentHash).not.toBe(before.intentHash);
      expect(after.targetsHash).not.toBe(before.targetsHash);
    },
  );

  it('has another targets hash, and the same intent hash, when only a target differs', () => {
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

  it('keeps both hashes when only labels of the document change', () => {
    const before = planOf(samplePlanInput());
    const after = planOf(
      samplePlanInput({
        experiment: sampleExperiment({ labels: { team: 'checkout' } }),
      }),
    );
    expect(after.targetsHash).toBe(before.targetsHash);
  });
});
