// Tab, line feed and carriage return are text. A half of a surrogate pair is no character at all.
const REFUSED =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Surrogate}/u;

/**
 * The first character of a text that neither a database takes nor a person can read, as `U+0000`; undefined when there is none.
 *
 * PostgreSQL refuses every row with a NUL, so what holds one could be started but never be recorded.
 *
 * @public
 */
export function findControlCharacter(text: string): string | undefined {
  const found = REFUSED.exec(text)?.[0].codePointAt(0);
  return found === undefined
    ? undefined
    : `U+${found.toString(16).toUpperCase().padStart(4, '0')}`;
}
