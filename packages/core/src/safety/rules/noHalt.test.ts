import { NOW } from '../../plan/testing/samplePlanInput';
import { verdictOf } from '../testing/verdictOf';

describe('noHalt', () => {
  it('passes a plain plan', () => {
    expect(verdictOf('noHalt').level).toBe('pass');
  });

  const halt = {
    id: 'halt-1',
    scope: { kind: 'environment' as const, environment: 'demo' },
    reason: 'deploying',
    by: 'user:default/tom',
    at: NOW,
  };

  it('refuses under a halt', () => {
    expect(verdictOf('noHalt', {}, { halts: [halt] })).toMatchObject({
      level: 'refuse',
      reason: 'user:default/tom has halted this: deploying',
    });
  });

  it('passes once it is lifted, and beside it', () => {
    expect(
      verdictOf(
        'noHalt',
        {},
        {
          halts: [
            { ...halt, lifted: { by: 'u', at: NOW, reason: 'r' } },
            {
              ...halt,
              scope: { kind: 'environment', environment: 'production' },
            },
          ],
        },
      ),
    ).toMatchObject({ level: 'pass' });
  });
});
