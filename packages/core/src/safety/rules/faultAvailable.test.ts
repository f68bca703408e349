import { sampleCheck, sampleTarget } from '../../plan/testing/samplePlanInput';
import { verdictOf } from '../testing/verdictOf';

describe('faultAvailable', () => {
  it('passes a plain plan', () => {
    expect(verdictOf('faultAvailable').level).toBe('pass');
  });

  it('refuses when no agent is connected', () => {
    expect(
      verdictOf(
        'faultAvailable',
        { candidates: [], checks: [] },
        { agentsConnected: 0 },
      ),
    ).toMatchObject({ level: 'refuse', reason: 'No agent is connected' });
  });

  it('refuses with the agent’s own remedy when it lacks something', () => {
    expect(
      verdictOf('faultAvailable', {
        checks: [
          {
            actionIndex: 0,
            check: sampleCheck({
              checks: [
                {
                  name: 'privilege',
                  ok: false,
                  detail: 'other user',
                  remedy: 'Run the agent as root.',
                },
              ],
            }),
          },
        ],
      }),
    ).toMatchObject({
      level: 'refuse',
      reason: 'privilege: other user',
      remedy: 'Run the agent as root.',
    });
  });

  it('refuses when the agent of a target said nothing', () => {
    expect(
      verdictOf('faultAvailable', {
        candidates: [
          {
            actionIndex: 0,
            targets: [sampleTarget(1, { agentId: 'other' })],
          },
        ],
      }),
    ).toMatchObject({
      level: 'refuse',
      reason: 'Agent other has not said that it can do “Freeze a process”',
    });
  });

  it('refuses agents that would do it in different ways', () => {
    expect(
      verdictOf('faultAvailable', {
        checks: [
          { actionIndex: 0, check: sampleCheck({ shape: 'held' }) },
          { actionIndex: 0, check: sampleCheck({ shape: 'oneShot' }) },
        ],
      }),
    ).toMatchObject({
      level: 'refuse',
      reason: expect.stringContaining('held, oneShot'),
    });
  });

  it('refuses when no agent can do it at all', () => {
    expect(
      verdictOf('faultAvailable', { candidates: [], checks: [] }),
    ).toMatchObject({
      level: 'refuse',
      reason: 'No agent has said that it can do “Freeze a process”',
    });
  });
});
