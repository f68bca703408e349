import {
  sampleAction,
  sampleExperiment,
  sampleTarget,
} from '../../plan/testing/samplePlanInput';
import { verdictOf } from '../testing/verdictOf';

describe('oneEnvironment', () => {
  it('passes a plain plan', () => {
    expect(verdictOf('oneEnvironment').level).toBe('pass');
  });

  it('refuses targets in several', () => {
    expect(
      verdictOf('oneEnvironment', {
        environment: undefined,
        experiment: sampleExperiment({
          steps: [[sampleAction({ selection: { mode: 'all' } })]],
        }),
        candidates: [
          {
            actionIndex: 0,
            targets: [
              sampleTarget(1),
              sampleTarget(2, { environment: 'production' }),
            ],
          },
        ],
      }),
    ).toMatchObject({
      level: 'refuse',
      reason: 'Targets are in demo and production',
    });
  });
});
