import fc from 'fast-check';
import {
  formatSelector,
  parseSelectorAnnotation,
  selectorMatches,
  writeSelector,
} from '..';
import type { Requirement } from '../types';
import { checkRequirements } from './checkRequirements';
import { selectorField } from './selectorField';
import { toRequirements } from './toRequirements';

const keys = fc.constantFrom('app', 'to', 'zone', 'constructor', 'a/b');
const values = fc.constantFrom('a', 'b', 'c', '');
const requirements: fc.Arbitrary<Requirement[]> = fc.array(
  fc.oneof(
    fc.record({
      key: keys,
      operator: fc.constantFrom('In' as const, 'NotIn' as const),
      values: fc.uniqueArray(values, { minLength: 1 }),
    }),
    fc.record({
      key: keys,
      operator: fc.constantFrom('Exists' as const, 'DoesNotExist' as const),
    }),
  ),
  { maxLength: 5 },
);
const labelSets = fc.dictionary(keys, values);

/** The model: enumerates, for each key, the values that would be allowed. */
function modelMatches(selector: Requirement[], labels: Record<string, string>) {
  if (selector.length === 0) {
    return false;
  }
  const has = new Map(Object.entries(labels));
  return !selector.some(({ key, operator, ...rest }) => {
    const listed =
      'values' in rest && rest.values.indexOf(has.get(key) ?? '\u0000') >= 0;
    return (
      (operator === 'In' && !listed) ||
      (operator === 'NotIn' && listed) ||
      (operator === 'Exists' && !has.has(key)) ||
      (operator === 'DoesNotExist' && has.has(key))
    );
  });
}

describe('selectorMatches', () => {
  it('matches exactly what the model evaluator says', () => {
    fc.assert(
      fc.property(requirements, labelSets, (selector, labels) => {
        expect(selectorMatches(selector, labels)).toBe(
          modelMatches(selector, labels),
        );
      }),
    );
  });

  it('never grows by a further requirement', () => {
    fc.assert(
      fc.property(requirements, requirements, labelSets, (one, two, labels) => {
        fc.pre(one.length > 0);
        const narrower = selectorMatches([...one, ...two], labels);
        expect(narrower && !selectorMatches(one, labels)).toBe(false);
      }),
    );
  });

  it('matches nothing when it is empty', () => {
    expect(selectorMatches([], { app: 'a' })).toBe(false);
  });

  it('does not take inherited names for labels', () => {
    expect(
      selectorMatches([{ key: 'constructor', operator: 'Exists' }], {}),
    ).toBe(false);
  });
});

describe('a written selector', () => {
  it('is a flat map or structured, with the same meaning', () => {
    const flat = toRequirements(
      selectorField.parse({ to: 'ledger', app: 'a' }),
    );
    const structured = toRequirements(
      selectorField.parse({
        matchLabels: { app: 'a' },
        matchExpressions: [{ key: 'to', operator: 'In', values: ['ledger'] }],
      }),
    );
    expect(flat).toEqual(structured);
    expect(formatSelector(flat)).toBe('app=a,to=ledger');
  });

  it('reads back what is written', () => {
    fc.assert(
      fc.property(requirements, selector => {
        const normal = toRequirements(
          selectorField.parse(writeSelector(selector)),
        );
        expect(
          toRequirements(selectorField.parse(writeSelector(normal))),
        ).toEqual(normal);
      }),
    );
  });

  it('may have a label that is called matchLabels', () => {
    expect(toRequirements(selectorField.parse({ matchLabels: 'x' }))).toEqual([
      { key: 'matchLabels', operator: 'In', values: ['x'] },
    ]);
  });

  it.each([
    [{ app: 1 }, 'A label needs a text'],
    [{ 'app,!x': 'a' }, 'not the name of a label'],
    [{ app: 'a in (b),!c' }, 'cannot be the value of a label'],
    [{ app: 'x'.repeat(64_000) }, 'cannot be the value of a label'],
    [{ matchExpressions: [{ key: 'a', operator: 'In' }] }, 'In needs values'],
    [
      { matchExpressions: [{ key: 'a', operator: 'Exists', values: ['b'] }] },
      'takes no values',
    ],
  ])('refuses %j', (written, reason) => {
    const result = selectorField.safeParse(written);
    const text = JSON.stringify(result.error?.issues);
    expect(text).toContain(reason);
  });

  it('is refused when empty or made of negations alone', () => {
    expect(checkRequirements([])?.message).toBe('The selector is empty');
    expect(
      checkRequirements([{ key: 'app', operator: 'NotIn', values: ['a'] }])
        ?.message,
    ).toContain('must not have');
    expect(
      checkRequirements([{ key: 'app', operator: 'Exists' }]),
    ).toBeUndefined();
  });
});

describe('parseSelectorAnnotation', () => {
  it('reads equalities', () => {
    expect(parseSelectorAnnotation('app=payments, zone=a')).toEqual({
      ok: true,
      value: [
        { key: 'app', operator: 'In', values: ['payments'] },
        { key: 'zone', operator: 'In', values: ['a'] },
      ],
    });
  });

  it.each([
    '',
    '=',
    'app',
    'app=',
    '=a',
    'a in (b),!c',
    'app=a,app=b',
    'app==a',
    '!a',
    'x'.repeat(64_000),
  ])('refuses %p', text => {
    expect(parseSelectorAnnotation(text).ok).toBe(false);
  });

  it('never gives a selector that matches labels it does not name', () => {
    const word = fc.constantFrom(
      'app',
      'to',
      'a',
      'b',
      '!',
      '=',
      ',',
      ' in (a)',
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(word).map(words => words.join('')),
      fc
        .array(fc.tuple(keys, values), { minLength: 1 })
        .map(pairs => pairs.map(pair => pair.join('=')).join(',')),
    );
    fc.assert(
      fc.property(texts, labelSets, (text, labels) => {
        const result = parseSelectorAnnotation(text);
        const selector = result.ok ? result.value : [];
        expect(selector.length > 0).toBe(result.ok);
        expect(
          selectorMatches(selector, labels) &&
            !selector.every(({ key }) => Object.hasOwn(labels, key)),
        ).toBe(false);
      }),
    );
  });
});
