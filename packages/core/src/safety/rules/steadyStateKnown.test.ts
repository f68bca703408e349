import {
  sampleAction,
  sampleCheck,
  sampleExperiment,
  sampleProbe,
} from '../../plan/testing/samplePlanInput';
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

  const askedRarely = (action: { durationMs: number | undefined }) =>
    sampleExperiment({
      steps: [[sampleAction(action)]],
      monitoring: {
        alerts: [],
        probes: [sampleProbe({ intervalMs: 5000, minimumSamples: 4 })],
      },
    });

  it('warns when the fault is over before a probe has its samples', () => {
    expect(
      verdictOf('steadyStateKnown', {
        experiment: askedRarely({ durationMs: 14_000 }),
      }),
    ).toMatchObject({
      level: 'warn',
      reason: expect.stringContaining('needs 15s'),
      remedy: expect.stringContaining('at least 15s'),
    });
  });

  it('passes a fault that lasts long enough, and one that is an instant', () => {
    expect(
      verdictOf('steadyStateKnown', {
        experiment: askedRarely({ durationMs: 15_000 }),
      }).level,
    ).toBe('pass');
    expect(
      verdictOf('steadyStateKnown', {
        experiment: askedRarely({ durationMs: undefined }),
        checks: [{ actionIndex: 0, check: sampleCheck({ shape: 'oneShot' }) }],
      }).level,
    ).toBe('pass');
  });
});
