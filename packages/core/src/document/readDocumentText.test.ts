import fc from 'fast-check';
import { documentLimits } from './documentLimits';
import { readDocumentText } from './readDocumentText';

function messageOf(text: string): string {
  const result = readDocumentText(text);
  return result.ok ? 'accepted' : result.problems[0].message;
}

describe('readDocumentText', () => {
  it('reads YAML and JSON alike', () => {
    const yaml = readDocumentText('a:\n  - 1\n  - b: "2"\n');
    const json = readDocumentText('{"a": [1, {"b": "2"}]}');
    expect(yaml).toMatchObject({
      ok: true,
      value: { value: { a: [1, { b: '2' }] } },
    });
    expect(json).toMatchObject({
      ok: true,
      value: { value: { a: [1, { b: '2' }] } },
    });
  });

  it('says where a value stands, or what is around it', () => {
    const result = readDocumentText('a:\n  b: 1\n  c:\n    - x\n    - y: 2\n');
    if (!result.ok) {
      throw new Error('not read');
    }
    const { locate } = result.value;
    expect(locate(['a', 'b'])).toEqual({ line: 2, column: 6 });
    expect(locate(['a', 'c', 1, 'y'])).toEqual({ line: 5, column: 10 });
    expect(locate(['a', 'c'])).toEqual({ line: 3, column: 3 });
    expect(locate(['a', 'missing', 'deeper'])).toEqual({ line: 1, column: 1 });
  });

  it('refuses broken YAML with its place', () => {
    const result = readDocumentText('a: 1\nb: [1, 2\n');
    expect(result).toMatchObject({ ok: false, problems: [{ line: 3 }] });
  });

  it('refuses a key that stands twice, also in JSON, with its place', () => {
    expect(readDocumentText('a: 1\nb: 2\na: 3\n')).toMatchObject({
      ok: false,
      problems: [
        { message: 'a stands twice in the same place', line: 3, column: 1 },
      ],
    });
    expect(messageOf('{"a": 1, "a": 2}')).toBe(
      'a stands twice in the same place',
    );
  });

  it.each(['__proto__: {polluted: true}', '{"a": {"__proto__": {}}}'])(
    'refuses %s and leaves the prototype alone',
    text => {
      expect(messageOf(text)).toContain('__proto__ cannot be');
      expect({}).not.toHaveProperty('polluted');
    },
  );

  it('refuses a text above the size limit', () => {
    expect(messageOf('#'.repeat(documentLimits.characters + 1))).toContain(
      'characters',
    );
  });

  it('refuses more aliases than the limit', () => {
    expect(messageOf(`a: &a 1\nb: [${'*a, '.repeat(17)}]`)).toContain(
      'aliases',
    );
  });

  it('refuses a bomb of few nested aliases', () => {
    const levels = Array.from(
      { length: 8 },
      (_, level) => `l${level + 1}: &l${level + 1} [*l${level}, *l${level}]`,
    );
    const leaves = Array.from({ length: 2_000 }, () => '1').join(', ');
    expect(messageOf(`l0: &l0 [${leaves}]\n${levels.join('\n')}`)).toMatch(
      /more than \d+ values/,
    );
  });

  it.each([
    ['brackets', '['.repeat(100_000)],
    ['closed brackets', `${'['.repeat(1_000)}${']'.repeat(1_000)}`],
    ['dashes on a line', '- '.repeat(100_000)],
    ['keys on a line', '? '.repeat(100_000)],
    [
      'indentation',
      Array.from({ length: 600 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    ],
  ])('refuses depth made of %s', (_name, text) => {
    expect(messageOf(text)).toContain('nested deeper');
  });

  it('is not slowed down by many keys', () => {
    const text = Array.from({ length: 25_000 }, (_, i) => `k${i}: 1`).join(
      '\n',
    );
    expect(messageOf(text)).toContain('more than 20000 values');
  });

  it('refuses tags, several documents and nothing', () => {
    expect(messageOf('a: !!binary aGk=')).not.toBe('accepted');
    expect(messageOf('a: 1\n---\nb: 2\n')).toBe('The text holds 2 documents');
    expect(messageOf('')).toBe('The text is empty');
    expect(messageOf('# nothing')).toBe('The text is empty');
  });

  it('never throws', () => {
    const snippets = fc.constantFrom(
      'a: ',
      '- ',
      '[',
      '{',
      '}',
      '&a ',
      '*a',
      '\n',
      '  ',
      '"',
      "'",
      '|',
      '>',
      '? ',
      '!!x ',
      '#',
      '%',
      '---',
      '\t',
      '\u0000',
      '<<: ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(snippets).map(parts => parts.join('')),
        ),
        text => {
          expect(typeof readDocumentText(text).ok).toBe('boolean');
        },
      ),
      { numRuns: 500 },
    );
  });
});
