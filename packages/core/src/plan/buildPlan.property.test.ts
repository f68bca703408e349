import fc from 'fast-check';
import type { Selection, Target } from '../target/types';
import type { PlanInput } from './PlanInput';
import {
  PAYMENTS,
  sampleAction,
  sampleCheck,
  sampleContext,
  sampleExperiment,
  samplePlanInput,
  sampleTarget,
} from './testing/samplePlanInput';
import { planOf } from './testing/planOf';
import type { Plan } from './types';

const selections: fc.Arbitrary<Selection> = fc.oneof(
  fc.constant<Selection>({ mode: 'all' }),
  fc
    .integer({ min: 1, max: 8 })
    .map(count => ({ mode: 'count' as const, count })),
  fc
    .integer({ min: 1, max: 100 })
    .map(percentage => ({ mode: 'percentage' as const, percentage })),
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

/** Two actions over any targets, also foreign ones, under any caps. */
const planInputs: fc.Arbitrary<PlanInput> = fc
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
      fc.property(planInputs, input => {
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
      fc.property(planInputs, input => {
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
      fc.property(planInputs, input => {
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
      fc.property(planInputs, fc.nat(), (input, later) => {
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
});
