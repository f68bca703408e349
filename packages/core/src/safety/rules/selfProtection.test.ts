import { sampleTarget } from '../../plan/testing/samplePlanInput';
import { verdictOf } from '../testing/verdictOf';

describe('selfProtection', () => {
  it('passes a plain plan', () => {
    expect(verdictOf('selfProtection').level).toBe('pass');
  });

  it('refuses a target of our own', () => {
    expect(
      verdictOf(
        'selfProtection',
        { candidates: [{ actionIndex: 0, targets: [sampleTarget(1)] }] },
        { protectedTargetIds: [sampleTarget(1).id] },
      ),
    ).toMatchObject({
      level: 'refuse',
      reason: 'payments-1 (process:boot:1:1) belongs to Faultline itself',
    });
  });
});
