import { sampleExperiment } from '../../plan/testing/samplePlanInput';
import { verdictOf } from '../testing/verdictOf';

describe('steadyStateKnown', () => {
  it('passes a plain plan', () => {
    expect(verdictOf('steadyStateKnown').level).toBe('pass');
  });

  it('warns when nothing asks for the steady state', () => {
    expect(
      verdictOf('steadyStateKnown', {
        experiment: sampleExperiment({
          monitoring: { alerts: [], probes: [] },
        }),
      }),
    ).toMatchObject({ level: 'warn' });
  });
});
