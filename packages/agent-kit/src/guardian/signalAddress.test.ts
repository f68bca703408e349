import { signalAddress } from './signalAddress';

describe('signalAddress', () => {
  it('is the group of an agent that leads one', () => {
    expect(signalAddress({ pid: 7, leadsGroup: true })).toBe(-7);
    expect(signalAddress({ pid: 7, leadsGroup: false })).toBe(7);
  });

  it.each([1, 0, -1, Number.NaN])('is nobody for pid %s', pid => {
    expect(signalAddress({ pid, leadsGroup: true })).toBeUndefined();
    expect(signalAddress({ pid, leadsGroup: false })).toBeUndefined();
  });
});
