import { formatSpan } from './formatSpan';

describe('formatSpan', () => {
  it.each([
    [0, '0 ms'],
    [850, '850 ms'],
    [21_000, '21 s'],
    [59_600, '1 min'],
    [191_000, '3 min 11 s'],
    [3_600_000, '1 h'],
    [3_900_000, '1 h 5 min'],
  ])('writes %d ms as %s', (ms, text) => {
    expect(formatSpan(ms)).toBe(text);
  });
});
