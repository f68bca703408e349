import { NOW, sampleExperiment } from '../../plan/testing/samplePlanInput';
import { verdictOf } from '../testing/verdictOf';

describe('scheduleOpen', () => {
  it('passes a plain plan', () => {
    expect(verdictOf('scheduleOpen').level).toBe('pass');
  });

  const window = (start: number, end: number) => ({
    experiment: sampleExperiment({ schedule: { kind: 'window', start, end } }),
  });

  it('passes in its window', () => {
    expect(
      verdictOf('scheduleOpen', window(NOW - 1, NOW + 60_000)),
    ).toMatchObject({ level: 'pass' });
  });

  it('refuses after its window', () => {
    expect(verdictOf('scheduleOpen', window(NOW - 60_000, NOW))).toMatchObject({
      level: 'refuse',
      reason: 'Its window ended 2026-01-15T12:00Z, will not run',
    });
  });

  it('refuses before its window', () => {
    expect(
      verdictOf('scheduleOpen', window(NOW + 60_000, NOW + 120_000)),
    ).toMatchObject({
      level: 'refuse',
      reason: expect.stringContaining('waits for its window'),
    });
  });
});
