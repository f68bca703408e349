import { sampleImpacted } from '../../plan/testing/samplePlanInput';
import { verdictOf } from '../testing/verdictOf';

describe('tierDownstream', () => {
  it('passes a plain plan', () => {
    expect(verdictOf('tierDownstream').level).toBe('pass');
  });

  it('warns of entities of tier 1 downstream, and names their owners', () => {
    expect(
      verdictOf('tierDownstream', {
        impacted: [
          sampleImpacted('orders', { tier: 1 }),
          sampleImpacted('web'),
        ],
      }),
    ).toMatchObject({
      level: 'warn',
      reason: '1 impacted entity of tier 1: orders',
      remedy: expect.stringContaining('team-orders'),
    });
  });

  it('passes when it is unlikely that they feel it', () => {
    expect(
      verdictOf('tierDownstream', {
        impacted: [
          sampleImpacted('orders', { tier: 1, likelihood: 'unlikely' }),
        ],
      }),
    ).toMatchObject({ level: 'pass' });
  });
});
