import {
  sampleAction,
  sampleCheck,
  sampleExperiment,
  sampleTarget,
} from '../../plan/testing/samplePlanInput';
import { verdictOf } from '../testing/verdictOf';

describe('combination', () => {
  it('passes a plain plan', () => {
    expect(verdictOf('combination').level).toBe('pass');
  });

  const both = (groups: boolean) => {
    const freeze = sampleAction();
    const again = sampleAction({ name: 'again' });
    const steps = groups ? [[freeze], [again]] : [[freeze, again]];
    return {
      experiment: sampleExperiment({ steps }),
      candidates: [0, 1].map(actionIndex => ({
        actionIndex,
        targets: [sampleTarget(1)],
      })),
      checks: [0, 1].map(actionIndex => ({
        actionIndex,
        check: sampleCheck(),
      })),
    };
  };

  it('refuses two faults that cannot share a target', () => {
    expect(verdictOf('combination', both(false))).toMatchObject({
      level: 'refuse',
      reason: expect.stringContaining('“freeze” and “again” on payments-1'),
    });
  });

  it('passes them one after the other', () => {
    expect(verdictOf('combination', both(true))).toMatchObject({
      level: 'pass',
    });
  });
});
