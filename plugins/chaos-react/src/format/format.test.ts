import { formatAge } from './formatAge';
import { formatHash } from './formatHash';
import { formatNumber } from './formatNumber';
import { formatSigned } from './formatSigned';
import { formatSpan } from './formatSpan';
import { formatStopwatch } from './formatStopwatch';
import { formatTime } from './formatTime';
import { shortRunId } from './shortRunId';
import { storyRunId } from '../testing/story/storyRunId';

describe('times and numbers for people', () => {
  it('writes a span with two units at most', () => {
    expect(formatSpan(0)).toBe('0 s');
    expect(formatSpan(110)).toBe('110 ms');
    expect(formatSpan(24_000)).toBe('24 s');
    expect(formatSpan(170_000)).toBe('2 min 50 s');
    expect(formatSpan(180_000)).toBe('3 min');
    expect(formatSpan(15_120_000)).toBe('4 h 12 min');
    expect(formatSpan(9 * 86_400_000)).toBe('9 d');
  });

  it('never lets rounding make sixty seconds', () => {
    expect(formatSpan(59_700)).toBe('1 min');
  });

  it('writes an age in its largest unit', () => {
    expect(formatAge(40 * 86_400_000)).toBe('40 d');
    expect(formatAge(-5)).toBe('0 s');
  });

  it('writes running time as a stopwatch', () => {
    expect(formatStopwatch(161_000)).toBe('2:41');
    expect(formatStopwatch(3_723_000)).toBe('1:02:03');
  });

  it('keeps four digits and the unit', () => {
    expect(formatNumber(97.944, '%')).toBe('97.94 %');
    expect(formatNumber(978.04, 'ms')).toBe('978 ms');
    expect(formatNumber(15.8)).toBe('15.8');
  });

  it('signs a difference and leaves zero unsigned', () => {
    expect(formatSigned(4.8)).toBe('+4.8');
    expect(formatSigned(-5)).toBe('−5.0');
    expect(formatSigned(0.01)).toBe('0.0');
  });

  it('says today only on the same day', () => {
    const now = new Date(2026, 10, 12, 12, 21, 13).getTime();
    const today = { word: 'Today', now };
    expect(formatTime(now, 'clock')).toBe('12:21:13');
    expect(formatTime(now, 'moment', today)).toBe('Today 12:21');
    expect(formatTime(now - 86_400_000, 'moment', today)).toBe('11 Nov 12:21');
  });

  it('writes the year of another year, and where this one is not known', () => {
    const now = new Date(2026, 10, 12, 12, 21, 13).getTime();
    const before = new Date(2025, 10, 12, 12, 21, 13).getTime();
    const today = { word: 'Today', now };
    expect(formatTime(before, 'moment', today)).toBe('12 Nov 2025 12:21');
    expect(formatTime(now, 'moment')).toBe('12 Nov 2026 12:21');
    expect(formatTime(now, 'date')).toBe('12 Nov 2026');
    expect(formatTime(now, 'day')).toBe('12 Nov');
  });

  it('reads a run aloud in six characters', () => {
    expect(shortRunId(storyRunId('8K2FQ4'))).toBe('8K2FQ4');
    expect(shortRunId('ffffffff-0000-4000-8000-000000000000')).toBe('ZZZZZZ');
  });

  it('shortens a hash to its ends', () => {
    expect(formatHash(`9c417be2${'0'.repeat(52)}e07b`)).toBe(
      '9c41 7be2 … e07b',
    );
  });
});
