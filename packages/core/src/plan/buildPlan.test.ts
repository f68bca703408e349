import { buildPlan } from './buildPlan';
import { entitiesOfPlan } from './entitiesOfPlan';
import {
  PAYMENTS,
  sampleAction,
  sampleCheck,
  sampleExperiment,
  samplePlanInput,
  sampleTarget,
} from './testing/samplePlanInput';
import type { PlanInput } from './PlanInput';
import type { Plan } from './types';

function planOf(changes: Partial<PlanInput> = {}): Plan {
  const built = buildPlan(samplePlanInput(changes));
  if (!built.ok) {
    throw new Error(JSON.stringify(built.problems));
  }
  return built.value;
}

const all = sampleAction({ selection: { mode: 'all' } });

describe('buildPlan', () => {
  it('freezes the chosen targets and shows the others', () => {
    const [step] = planOf().steps;
    expect(step).toMatchObject({
      index: 0,
      group: 0,
      mechanism: 'signal',
      survives: 'guarded',
      undo: 'Send SIGCONT',
      matched: 3,
    });
    expect(step.targets).toHaveLength(1);
    expect(step.notChosen).toHaveLength(2);
  });

  it('chooses nothing that names another entity, and is refused for it', () => {
    const orders = 'component:default/orders';
    const plan = planOf({
      experiment: sampleExperiment({ steps: [[all]] }),
      candidates: [
        {
          actionIndex: 0,
          targets: [
            sampleTarget(1),
            sampleTarget(2, { confirmedEntityRef: orders }),
            sampleTarget(3, { confirmedEntityRef: undefined }),
          ],
        },
      ],
    });
    expect(plan.steps[0].targets.map(({ name }) => name)).toEqual([
      'payments-1',
    ]);
    expect(
      plan.safety.find(({ rule }) => rule === 'targetConfirmsEntity'),
    ).toMatchObject({ level: 'refuse' });
  });

  it('chooses among targets that name any entity for an experiment without one', () => {
    const orders = 'component:default/orders';
    const plan = planOf({
      experiment: sampleExperiment({ entityRef: undefined, steps: [[all]] }),
      candidates: [
        {
          actionIndex: 0,
          targets: [
            sampleTarget(1),
            sampleTarget(2, { confirmedEntityRef: orders }),
            sampleTarget(3, { confirmedEntityRef: undefined }),
          ],
        },
      ],
    });
    expect(plan.steps[0].targets.map(({ name }) => name)).toEqual([
      'payments-1',
      'payments-2',
    ]);
    expect(entitiesOfPlan(plan)).toEqual([orders, PAYMENTS]);
  });

  it('shows a plan without targets, refused, instead of none', () => {
    const plan = planOf({ candidates: [], checks: [] });
    expect(plan.steps[0]).toMatchObject({
      mechanism: 'unknown',
      survives: 'controlPlane',
      targets: [],
      matched: 0,
    });
    expect(
      plan.safety.find(({ rule }) => rule === 'targetsFound'),
    ).toMatchObject({ level: 'refuse' });
  });

  it('counts the weakest promise when several agents take part', () => {
    const plan = planOf({
      experiment: sampleExperiment({ steps: [[all]] }),
      candidates: [
        {
          actionIndex: 0,
          targets: [sampleTarget(1), sampleTarget(2, { agentId: 'other' })],
        },
      ],
      checks: [
        { actionIndex: 0, check: sampleCheck() },
        {
          actionIndex: 0,
          check: sampleCheck({
            agentId: 'other',
            mechanism: 'cgroup freezer',
            survives: 'agentRestart',
            undoNeeds: 'ambient',
            revertMs: 400,
            undo: 'Thaw the group',
          }),
        },
      ],
    });
    expect(plan.steps[0]).toMatchObject({
      mechanism: 'cgroup freezer; signal',
      survives: 'agentRestart',
      undoNeeds: 'ambient',
      revertMs: 400,
      undo: 'Send SIGCONT; Thaw the group',
    });
    expect(plan.revertBoundMs).toBe(400);
  });

  it('adds the time of groups, and takes the longest within one', () => {
    const hold = (name: string, durationMs?: number) =>
      sampleAction({ name, durationMs });
    const plan = planOf({
      experiment: sampleExperiment({
        steps: [[hold('a', 10_000), hold('b', 30_000)], [hold('c', 5_000)]],
      }),
    });
    expect(plan.faultMs).toBe(35_000);
    expect(plan.steps.map(({ index, group }) => [index, group])).toEqual([
      [0, 0],
      [1, 0],
      [2, 1],
    ]);
  });

  it('holds no time for what is over at once', () => {
    const plan = planOf({
      experiment: sampleExperiment({
        steps: [
          [
            sampleAction({
              type: 'processKill',
              durationMs: undefined,
              parameters: { signal: 'SIGKILL' },
            }),
          ],
        ],
      }),
      checks: [
        { actionIndex: 0, check: sampleCheck({ shape: 'oneShot', undo: '' }) },
      ],
    });
    expect(plan.faultMs).toBe(0);
  });

  it('makes a stop condition of every alert', () => {
    const plan = planOf({
      experiment: sampleExperiment({
        monitoring: {
          alerts: [{ name: 'HighErrorRate', threshold: 0.01 }],
          probes: [],
        },
      }),
    });
    expect(plan.probes).toEqual([
      expect.objectContaining({
        name: 'HighErrorRate',
        role: 'stopCondition',
        question: { type: 'alert', rule: 'HighErrorRate', threshold: 0.01 },
      }),
    ]);
    expect(
      plan.safety.find(({ rule }) => rule === 'probeSupported'),
    ).toMatchObject({ level: 'refuse' });
  });

  it('gives problems, not a plan, for an input that contradicts itself', () => {
    expect(
      buildPlan(
        samplePlanInput({
          seed: 0.5,
          candidates: [{ actionIndex: 3, targets: [] }],
          checks: [{ actionIndex: -1, check: sampleCheck() }],
        }),
      ),
    ).toEqual({
      ok: false,
      problems: [
        expect.objectContaining({ path: 'seed', value: '0.5' }),
        expect.objectContaining({
          path: 'candidates[0].actionIndex',
          message: 'there is no action 3, the experiment has 1',
        }),
        expect.objectContaining({ path: 'checks[0].actionIndex' }),
      ],
    });
  });
});
