import {
  sampleAction,
  sampleExperiment,
} from '../../plan/testing/samplePlanInput';
import { verdictOf } from '../testing/verdictOf';

describe('targetLimit', () => {
  it('passes a plain plan', () => {
    expect(verdictOf('targetLimit').level).toBe('pass');
  });

  const all = sampleExperiment({
    steps: [[sampleAction({ selection: { mode: 'all' } })]],
  });
  const caps = { maxTargets: 2, maxTargetPercentage: 100, maxFaultMs: 60_000 };

  it('refuses more targets than the operator allows', () => {
    expect(
      verdictOf('targetLimit', { experiment: all }, { caps }),
    ).toMatchObject({ level: 'refuse', reason: '3 targets, 2 are allowed' });
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
