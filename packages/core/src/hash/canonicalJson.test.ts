import fc from 'fast-check';
import { canonicalJson } from './canonicalJson';

/** The same value with the members of every object in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(reversed);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, member]) => [key, reversed(member)]),
    );
  }
  return value;
}

describe('canonicalJson', () => {
  it('sorts members by code units, as RFC 8785 says', () => {
    expect(
      canonicalJson({ '\u20ac': 1, '\r': 2, '1': 3, '\u0080': 4, ö: 5 }),
    ).toBe('{"\\r":2,"1":3,"\u0080":4,"ö":5,"€":1}');
  });

  it('prints numbers as ECMAScript does', () => {
    expect(canonicalJson([333333333.33333329, 1e30, 4.5, 2e-3, -0])).toBe(
      '[333333333.3333333,1e+30,4.5,0.002,0]',
    );
  });

  it('leaves out members without a value', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  });

  it('refuses what JSON cannot hold', () => {
    expect(() => canonicalJson(NaN)).toThrow('NaN has no JSON form');
    expect(() => canonicalJson({ a: () => 1 })).toThrow(TypeError);
  });

  it('does not depend on the order of members and keeps the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const text = canonicalJson(value);
        expect(canonicalJson(reversed(value))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
