import {
  sampleAction,
  sampleCheck,
  sampleExperiment,
} from '../../plan/testing/samplePlanInput';
import { verdictOf } from '../testing/verdictOf';

describe('undoBound', () => {
  it('passes a plain plan', () => {
    expect(verdictOf('undoBound').level).toBe('pass');
  });

  it('refuses a fault that lasts too long', () => {
    expect(
      verdictOf('undoBound', {
        experiment: sampleExperiment({
          steps: [[sampleAction({ durationMs: 3_600_000 })]],
        }),
      }),
    ).toMatchObject({
      level: 'refuse',
      reason: 'The fault lasts 1 h, 30 min are allowed',
    });
  });

  it('refuses an undo that may take too long', () => {
    expect(
      verdictOf('undoBound', {
        checks: [{ actionIndex: 0, check: sampleCheck({ revertMs: 90_000 }) }],
      }),
    ).toMatchObject({
      level: 'refuse',
      reason: 'The undo may take 1 min 30 s, 1 min are allowed',
    });
  });
});
