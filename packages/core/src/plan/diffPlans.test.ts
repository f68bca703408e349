import { buildPlan } from './buildPlan';
import { diffPlans } from './diffPlans';
import type { PlanInput } from './PlanInput';
import {
  sampleAction,
  sampleCheck,
  sampleContext,
  sampleExperiment,
  sampleImpacted,
  samplePlanInput,
  sampleTarget,
} from './testing/samplePlanInput';
import type { Plan } from './types';

function planOf(changes: Partial<PlanInput> = {}): Plan {
  const built = buildPlan(samplePlanInput(changes));
  if (!built.ok) {
    throw new Error(JSON.stringify(built.problems));
  }
  return built.value;
}

const only = (number: number) => ({
  candidates: [{ actionIndex: 0, targets: [sampleTarget(number)] }],
});

describe('diffPlans', () => {
  it('finds nothing in a plan made again later', () => {
    expect(diffPlans(planOf(), planOf({ now: 1 }))).toEqual([]);
  });

  it('names targets that went and came', () => {
    expect(diffPlans(planOf(only(1)), planOf(only(2)))).toEqual([
      'freeze: payments-1 (process:boot:1:1) was shown and is no target any more',
      'freeze: payments-2 (process:boot:2:1) would be hit and was not shown',
    ]);
  });

  it('names another way to do or undo it', () => {
    const checks = [
      {
        actionIndex: 0,
        check: sampleCheck({
          mechanism: 'freezer',
          revertMs: 2000,
          undoNeeds: 'lease',
        }),
      },
    ];
    expect(diffPlans(planOf(), planOf({ checks }))).toEqual([
      'freeze: mechanism was “signal” and is “freezer”',
      'freeze: the undo needed nothing and needs lease',
      'freeze: the undo takes up to 2s, shown was 100ms',
    ]);
  });

  it('names a changed action, environment, probe and owner', () => {
    const changed = planOf({
      environment: 'production',
      experiment: sampleExperiment({
        steps: [
          [
            sampleAction({
              type: 'cpuStress',
              parameters: { workers: 1, load: 80 },
            }),
          ],
        ],
        monitoring: { alerts: [], probes: [] },
      }),
      impacted: [sampleImpacted('orders')],
    });
    expect(diffPlans(planOf(), changed)).toEqual([
      'The environment was demo and is production',
      expect.stringMatching(/^freeze: “.+” became “.+”$/),
      'The probes were changed',
      'The owners of what can be impacted were nobody and are team-orders',
    ]);
  });

  it('names added actions', () => {
    const two = sampleExperiment({
      steps: [[sampleAction()], [sampleAction({ name: 'again' })]],
    });
    expect(diffPlans(planOf(), planOf({ experiment: two }))).toEqual([
      'The experiment had 1 actions and has 2',
    ]);
  });

  it('is never silent when the hashes differ', () => {
    const caps = { ...sampleContext().caps, maxTargets: 4 };
    expect(
      diffPlans(planOf(), planOf({ safetyContext: sampleContext({ caps }) })),
    ).toEqual([
      'The schedule, the limits, the owners or what else the plan was made from was changed',
    ]);
  });
});
