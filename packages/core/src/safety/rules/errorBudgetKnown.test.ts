import { sampleExperiment } from '../../plan/testing/samplePlanInput';
import { verdictOf } from '../testing/verdictOf';

describe('errorBudgetKnown', () => {
  it('passes a plain plan', () => {
    expect(verdictOf('errorBudgetKnown').level).toBe('pass');
  });

  it('refuses a limit that nobody would watch', () => {
    const { safety } = sampleExperiment();
    expect(
      verdictOf('errorBudgetKnown', {
        experiment: sampleExperiment({
          safety: { ...safety, errorBudgetShare: 5 },
        }),
      }),
    ).toMatchObject({
      level: 'refuse',
      title: 'The error budget cannot be watched',
      reason: expect.stringContaining('may spend 5 % of the error budget'),
      remedy: expect.stringContaining('role stopCondition'),
    });
  });
});
