import { nearestName } from './nearestName';

const known = ['latency', 'jitter', 'percentage', 'networkLatency'];

describe('nearestName', () => {
  it.each([
    ['latncy', 'latency'],
    ['LATENCY', 'latency'],
    ['percentgae', 'percentage'],
    ['netwrokLatency', 'networkLatency'],
  ])('takes %s for %s', (given, expected) => {
    expect(nearestName(given, known)).toBe(expected);
  });

  it('guesses nothing when nothing is near', () => {
    expect(nearestName('replicas', known)).toBeUndefined();
    expect(nearestName('', known)).toBeUndefined();
    expect(nearestName('x', [])).toBeUndefined();
  });

  it('stays quick for a huge name', () => {
    expect(nearestName('x'.repeat(1_000_000), known)).toBeUndefined();
  });
});
