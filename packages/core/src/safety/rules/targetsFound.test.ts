import { verdictOf } from '../testing/verdictOf';

describe('targetsFound', () => {
  it('passes a plain plan', () => {
    expect(verdictOf('targetsFound').level).toBe('pass');
  });

  it('refuses a selector that matches nothing', () => {
    expect(verdictOf('targetsFound', { candidates: [] })).toMatchObject({
      level: 'refuse',
      reason: 'Nothing matches app=payments for “freeze”',
    });
  });
});
