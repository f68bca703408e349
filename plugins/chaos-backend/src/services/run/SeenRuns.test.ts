import { sampleRun } from '../../database/__testUtils__/sampleRun';
import { SeenRuns } from './SeenRuns';

describe('SeenRuns', () => {
  it('remembers open runs and forgets those that ended', () => {
    const seen = new SeenRuns();
    seen.remember(sampleRun('r1', { phase: 'active' }));
    expect(seen.get('r1')?.state.phase).toBe('active');
    seen.remember(sampleRun('r1', { phase: 'succeeded' }));
    expect(seen.get('r1')).toBeUndefined();
  });

  it('keeps the 500 that were looked at last', () => {
    const seen = new SeenRuns();
    for (let index = 0; index < 501; index += 1) {
      seen.remember(sampleRun(`r${index}`));
    }
    expect(seen.get('r0')).toBeUndefined();
    expect(seen.get('r1')).toBeDefined();
    expect(seen.get('r500')).toBeDefined();
  });
});
