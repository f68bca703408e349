import fc from 'fast-check';
import { copyPlainValue } from './copyPlainValue';

describe('copyPlainValue', () => {
  it('copies plain data and leaves out fields without a value', () => {
    expect(copyPlainValue({ a: [1, 'x', null], b: undefined })).toEqual({
      ok: true,
      value: { a: [1, 'x', null] },
    });
  });

  it('refuses control characters, with path and remedy', () => {
    expect(copyPlainValue({ probes: [{ name: 'Success\u0000' }] })).toEqual({
      ok: false,
      problems: [
        {
          path: 'probes[0].name',
          value: 'Success\\u0000',
          message: 'Success\\u0000 has the control character U+0000',
          remedy:
            'Remove U+0000; of these, only tabs and line breaks are text.',
        },
      ],
    });
    expect(copyPlainValue({ 'a\u0007': 1 }).ok).toBe(false);
    expect(copyPlainValue({ text: 'two\nlines\tand a tab' }).ok).toBe(true);
  });

  it('refuses a cycle', () => {
    const cycle: Record<string, unknown> = {};
    cycle.self = cycle;
    expect(copyPlainValue(cycle).ok).toBe(false);
  });

  it.each([
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a function', () => 1],
    ['a bigint', 1n],
    ['an own __proto__', JSON.parse('{"__proto__": {"x": 1}}')],
    [
      'an accessor that throws',
      Object.defineProperty({}, 'a', {
        enumerable: true,
        get() {
          throw new Error('no');
        },
      }),
    ],
  ])('refuses %s', (_name, value) => {
    expect(copyPlainValue({ value }).ok).toBe(false);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withDate: true,
          withMap: true,
          withNullPrototype: true,
          withBigInt: true,
          withSparseArray: true,
        }),
        value => {
          expect(typeof copyPlainValue(value).ok).toBe('boolean');
        },
      ),
    );
  });
});
