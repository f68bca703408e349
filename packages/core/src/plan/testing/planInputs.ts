import fc from 'fast-check';
import type { Selection, Target } from '../../target/types';
import type { PlanInput } from '../PlanInput';
import {
  PAYMENTS,
  sampleAction,
  sampleCheck,
  sampleContext,
  sampleExperiment,
  samplePlanInput,
  sampleTarget,
} from './samplePlanInput';

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

/** Two actions over any targets, also foreign ones, under any caps. */
export const planInputs: fc.Arbitrary<PlanInput> = fc
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
