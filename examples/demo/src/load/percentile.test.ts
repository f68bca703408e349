import { percentile } from './percentile.ts';

describe('percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1);

  it('is the nearest rank', () => {
    expect(percentile(hundred, 50)).toBe(50);
    expect(percentile(hundred, 95)).toBe(95);
    expect(percentile(hundred, 99)).toBe(99);
    expect(percentile(hundred, 100)).toBe(100);
  });

  it('is the only value when there is one', () => {
    expect(percentile([7], 1)).toBe(7);
    expect(percentile([7], 99)).toBe(7);
  });

  it('leaves one outlier in a hundred out of the 99th', () => {
    expect(percentile([...Array(99).fill(5), 900], 99)).toBe(5);
    expect(percentile([...Array(98).fill(5), 900, 900], 99)).toBe(900);
  });
});
