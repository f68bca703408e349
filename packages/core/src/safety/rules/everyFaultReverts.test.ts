import {
  sampleAction,
  sampleCheck,
  sampleExperiment,
} from '../../plan/testing/samplePlanInput';
import { verdictOf } from '../testing/verdictOf';

describe('everyFaultReverts', () => {
  it('passes a plain plan', () => {
    expect(verdictOf('everyFaultReverts').level).toBe('pass');
  });

  it('passes a one-shot fault from which the service recovers', () => {
    expect(
      verdictOf('everyFaultReverts', {
        experiment: sampleExperiment({
          steps: [
            [
              sampleAction({
                type: 'processKill',
                durationMs: undefined,
                parameters: { signal: 'SIGKILL' },
              }),
            ],
          ],
        }),
        checks: [{ actionIndex: 0, check: sampleCheck({ shape: 'oneShot' }) }],
      }),
    ).toMatchObject({
      level: 'pass',
      reason: expect.stringContaining('recovers by itself'),
    });
  });

  it('refuses a held fault for which the agent names no undo', () => {
    expect(
      verdictOf('everyFaultReverts', {
        checks: [{ actionIndex: 0, check: sampleCheck({ undo: '' }) }],
      }),
    ).toMatchObject({
      level: 'refuse',
      title: 'The undo is not certain',
      reason: expect.stringContaining('does not say how'),
    });
  });

  it('warns when the undo needs the agent back', () => {
    expect(
      verdictOf('everyFaultReverts', {
        checks: [
          {
            actionIndex: 0,
            check: sampleCheck({ survives: 'agentRestart' }),
          },
        ],
      }),
    ).toMatchObject({
      level: 'warn',
      reason: expect.stringContaining('the agent to come back'),
    });
  });
});
