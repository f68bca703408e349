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

  it('does not say that nothing matches when nobody could look', () => {
    expect(
      verdictOf('targetsFound', { candidates: [] }, { agentsConnected: 0 }),
    ).toMatchObject({
      level: 'refuse',
      reason: 'No agent is connected that could have looked',
    });
  });
});
