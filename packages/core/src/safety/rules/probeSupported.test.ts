import { sampleExperiment } from '../../plan/testing/samplePlanInput';
import { verdictOf } from '../testing/verdictOf';

describe('probeSupported', () => {
  it('passes a plain plan', () => {
    expect(verdictOf('probeSupported').level).toBe('pass');
  });

  it('refuses an alert where nothing can ask for it', () => {
    expect(
      verdictOf('probeSupported', {
        experiment: sampleExperiment({
          monitoring: { alerts: [{ name: 'Burn' }], probes: [] },
        }),
      }),
    ).toMatchObject({
      level: 'refuse',
      remedy: expect.stringContaining('http or tcp'),
    });
  });
});
