import { describeValue } from './describeValue';

describe('describeValue', () => {
  it('says nothing of nothing', () => {
    expect(describeValue(undefined)).toBeUndefined();
  });

  it('shortens to 120 characters', () => {
    expect(describeValue('x'.repeat(1000))).toHaveLength(120);
  });

  it('escapes control characters', () => {
    expect(describeValue('\u001b[31mred')).toBe('\\u001b[31mred');
    expect(describeValue('\u009b31m')).toBe('?31m');
  });

  it('says what a list or an object is made of', () => {
    expect(describeValue([1, 2])).toBe('a list of 2');
    expect(describeValue({ app: 'x', to: 'y' })).toBe('an object with app, to');
  });
});
