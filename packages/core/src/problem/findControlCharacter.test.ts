import { findControlCharacter } from './findControlCharacter';

describe('findControlCharacter', () => {
  it.each([
    ['a\u0000b', 'U+0000'],
    ['\u001b[2J', 'U+001B'],
    ['\u0085', 'U+0085'],
    ['a\ud83d', 'U+D83D'],
  ])('finds the one in %j', (text, found) => {
    expect(findControlCharacter(text)).toBe(found);
  });

  it('takes words of any language, and lines', () => {
    expect(findControlCharacter('naïve 日本 😀\r\n\tzwei')).toBeUndefined();
  });
});
