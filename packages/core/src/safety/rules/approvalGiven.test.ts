import { sampleExperiment } from '../../plan/testing/samplePlanInput';
import { verdictOf } from '../testing/verdictOf';

describe('approvalGiven', () => {
  it('passes a plain plan', () => {
    expect(verdictOf('approvalGiven').level).toBe('pass');
  });

  it('refuses an experiment that asks for approval', () => {
    const { safety } = sampleExperiment();
    expect(
      verdictOf('approvalGiven', {
        experiment: sampleExperiment({
          safety: { ...safety, requireApproval: true },
        }),
      }),
    ).toMatchObject({
      level: 'refuse',
      title: 'It needs an approval',
      remedy: expect.stringContaining('Leave spec.safety.requireApproval out'),
    });
  });
});
