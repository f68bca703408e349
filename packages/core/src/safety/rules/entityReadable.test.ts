import { sampleFacts } from '../../plan/testing/samplePlanInput';
import { verdictOf } from '../testing/verdictOf';

describe('entityReadable', () => {
  it('passes a plain plan', () => {
    expect(verdictOf('entityReadable').level).toBe('pass');
  });

  it('refuses an entity whose annotations are wrong', () => {
    expect(
      verdictOf('entityReadable', {
        facts: sampleFacts({
          problems: [
            {
              path: 'metadata.annotations',
              message: 'tier 9 is unknown',
              remedy: 'Write 1 to 4.',
            },
          ],
        }),
      }),
    ).toMatchObject({ level: 'refuse', remedy: 'Write 1 to 4.' });
  });

  it('refuses an entity that is not in the catalog', () => {
    expect(verdictOf('entityReadable', { facts: undefined })).toMatchObject({
      level: 'refuse',
      reason: 'component:default/payments is not in the catalog',
    });
  });
});
