import fc from 'fast-check';
import {
  formatDuration,
  formatInstant,
  formatQuantity,
  parseDuration,
  parsePercentage,
  parseQuantity,
} from '.';

describe('durations', () => {
  it.each([
    ['500ms', 500],
    ['30s', 30_000],
    ['5m', 300_000],
    ['1h', 3_600_000],
    ['48h', 172_800_000],
  ])('reads %s', (text, expected) => {
    expect(parseDuration(text)).toEqual({ ok: true, value: expected });
  });

  it.each([
    '',
    '5',
    '1.5s',
    '-1s',
    '1h30m',
    '2d',
    '5 m',
    '1e3s',
    '٣s',
    '9'.repeat(99),
  ])('refuses %p and says how to write it', text => {
    const result = parseDuration(text);
    expect(result).toMatchObject({
      ok: false,
      problems: [{ remedy: expect.stringContaining('30s') }],
    });
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.nat({ max: 86_400_000 }), milliseconds => {
        expect(parseDuration(formatDuration(milliseconds))).toEqual({
          ok: true,
          value: milliseconds,
        });
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(typeof parseDuration(text).ok).toBe('boolean');
      }),
    );
  });
});

describe('percentages', () => {
  it.each([
    ['1%', 1],
    ['1', 1],
    [50, 50],
    ['0.5%', 0.5],
    [100, 100],
  ])('reads %p', (written, expected) => {
    expect(parsePercentage(written)).toEqual({ ok: true, value: expected });
  });

  it.each([
    [0, 'not above 0'],
    [101, 'above 100'],
    [-1, 'not above 0'],
    ['half', 'not a percentage'],
    [NaN, 'not a percentage'],
    [Infinity, 'above 100'],
  ])('refuses %p: %s', (written, reason) => {
    expect(parsePercentage(written)).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining(reason) }],
    });
  });
});

describe('quantities', () => {
  it.each([
    ['256Mi', 268_435_456],
    ['1Gi', 1_073_741_824],
    ['500M', 500_000_000],
    ['12', 12],
    [4096, 4096],
  ])('reads %p', (written, expected) => {
    expect(parseQuantity(written)).toEqual({ ok: true, value: expected });
  });

  it.each(['256MB', '1.5Gi', '', '-1', '9'.repeat(15).concat('Ti')])(
    'refuses %p',
    written => {
      expect(parseQuantity(written).ok).toBe(false);
    },
  );

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 45 }), bytes => {
        expect(parseQuantity(formatQuantity(bytes))).toEqual({
          ok: true,
          value: bytes,
        });
      }),
    );
  });
});

describe('formatInstant', () => {
  it('is short and in UTC', () => {
    expect(formatInstant(Date.UTC(2023, 5, 1, 2))).toBe('2023-06-01T02:00Z');
    expect(formatInstant(Date.UTC(2023, 5, 1, 2, 0, 5))).toBe(
      '2023-06-01T02:00:05Z',
    );
  });
});
