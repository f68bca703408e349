import {
  NOW,
  PAYMENTS,
  sampleExperiment,
} from '../../plan/testing/samplePlanInput';
import { verdictOf } from '../testing/verdictOf';

describe('noHalt', () => {
  it('refuses what hits a target of the halted entity, whatever the experiment is about', () => {
    expect(
      verdictOf(
        'noHalt',
        { experiment: sampleExperiment({ entityRef: undefined }) },
        {
          halts: [
            {
              id: 'halt-1',
              scope: { kind: 'entity', entityRef: PAYMENTS },
              reason: 'incident',
              by: 'user:default/mara',
              at: NOW,
            },
          ],
        },
      ),
    ).toMatchObject({ level: 'refuse' });
  });

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
