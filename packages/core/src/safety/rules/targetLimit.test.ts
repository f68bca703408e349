import {
  PAYMENTS,
  sampleAction,
  sampleExperiment,
  samplePlanInput,
  sampleTarget,
} from '../../plan/testing/samplePlanInput';
import { planOf } from '../../plan/testing/planOf';
import { verdictOf } from '../testing/verdictOf';

describe('targetLimit', () => {
  it('passes a plain plan', () => {
    expect(verdictOf('targetLimit').level).toBe('pass');
  });

  const all = sampleExperiment({
    steps: [[sampleAction({ selection: { mode: 'all' } })]],
  });
  const found = (...numbers: number[]) => [
    { actionIndex: 0, targets: numbers.map(each => sampleTarget(each)) },
  ];
  const caps = { maxTargets: 2, maxTargetPercentage: 100, maxFaultMs: 60_000 };

  it('refuses more targets than the operator allows', () => {
    expect(
      verdictOf('targetLimit', { experiment: all }, { caps }),
    ).toMatchObject({ level: 'refuse', reason: '3 targets, 2 are allowed' });
  });

  const run = (targets: number[], changes: object = {}) => ({
    id: 'run-7',
    entityRef: PAYMENTS,
    targetIds: targets.map(each => sampleTarget(each).id),
    phase: 'active' as const,
    ...changes,
  });

  it('counts what runs of the same entity hit, each target once', () => {
    const two = { experiment: all, candidates: found(1, 2) };
    const limit = (activeRuns: ReturnType<typeof run>[]) =>
      verdictOf('targetLimit', two, {
        activeRuns,
        caps: { ...caps, maxTargets: 3 },
      });
    expect(limit([run([8, 9])])).toMatchObject({
      level: 'refuse',
      reason:
        '2 targets, 4 with those of runs that have not ended, 3 are allowed',
    });
    expect(limit([run([8], { phase: 'queued' }), run([9])]).level).toBe(
      'refuse',
    );
    expect(limit([run([1, 2, 9])]).level).toBe('pass');
    expect(limit([run([8, 9], { phase: 'succeeded' })]).level).toBe('pass');
    expect(
      limit([run([8, 9], { entityRef: 'component:default/ledger' })]).level,
    ).toBe('pass');
  });

  it('counts matches that other runs hit into the share', () => {
    const share = (activeRuns: ReturnType<typeof run>[]) =>
      verdictOf(
        'targetLimit',
        {},
        { activeRuns, caps: { ...caps, maxTargetPercentage: 50 } },
      );
    const { targets, notChosen } = planOf(samplePlanInput()).steps[0];
    expect(share([]).level).toBe('pass');
    expect(
      share([run([], { targetIds: [notChosen[0].id], entityRef: undefined })]),
    ).toMatchObject({
      level: 'refuse',
      reason:
        '“freeze” and runs that have not ended hit 2 of 3 matches, 50 % are allowed',
    });
    expect(share([run([], { targetIds: [targets[0].id] })]).level).toBe('pass');
  });

  it('refuses a larger share than the experiment allows', () => {
    expect(
      verdictOf('targetLimit', {
        experiment: {
          ...all,
          safety: { ...all.safety, maxTargetPercentage: 50 },
        },
      }),
    ).toMatchObject({
      level: 'refuse',
      reason: '“freeze” hits 3 of 3 matches, 50 % are allowed',
    });
  });
});
