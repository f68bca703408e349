import { PAYMENTS } from '../../plan/testing/samplePlanInput';
import { verdictOf } from '../testing/verdictOf';

describe('unconfirmedBefore', () => {
  it('passes a plain plan', () => {
    expect(verdictOf('unconfirmedBefore').level).toBe('pass');
  });

  const run = {
    id: 'run-7',
    entityRef: PAYMENTS,
    targetIds: [],
  };

  it('refuses where an earlier fault may still be', () => {
    expect(
      verdictOf(
        'unconfirmedBefore',
        {},
        { activeRuns: [{ ...run, phase: 'unconfirmed' }] },
      ),
    ).toMatchObject({
      level: 'refuse',
      reason: 'The fault of run run-7 is not proven gone',
    });
  });
});
