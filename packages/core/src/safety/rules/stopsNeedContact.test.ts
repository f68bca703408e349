import {
  sampleExperiment,
  sampleProbe,
} from '../../plan/testing/samplePlanInput';
import { verdictOf } from '../testing/verdictOf';

describe('stopsNeedContact', () => {
  it('passes a plain plan', () => {
    expect(verdictOf('stopsNeedContact').level).toBe('pass');
  });

  it('refuses stop conditions that a cut-off agent would not hear of', () => {
    expect(
      verdictOf('stopsNeedContact', {
        experiment: sampleExperiment({
          safety: { onDisconnect: 'continue', requireApproval: false },
          monitoring: {
            alerts: [],
            probes: [sampleProbe({ role: 'stopCondition' })],
          },
        }),
      }),
    ).toMatchObject({
      level: 'refuse',
      reason: expect.stringContaining('“authorisation” could not stop the run'),
    });
  });
});
