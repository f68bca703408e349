const LONGEST = 120;

/**
 * A value as it is shown in a problem: one line, at most 120 characters, `undefined` for nothing. Control characters are shown escaped, so
 * that a hostile value cannot colour a terminal.
 *
 * @public
 */
export function describeValue(value: unknown): string | undefined {
  if (value === undefined) {
    return undefined;
  }
  let text: string;
  if (typeof value === 'string') {
    // A little more than is shown is enough; a huge text is not copied.
    text = JSON.stringify(value.slice(0, LONGEST + 1)).slice(1, -1);
  } else if (Array.isArray(value)) {
    text = `a list of ${value.length}`;
  } else if (typeof value === 'object' && value !== null) {
    text = `an object with ${Object.keys(value)
      .slice(0, 5)
      .map(key => JSON.stringify(key.slice(0, 20)).slice(1, -1))
      .join(', ')}`;
  } else {
    text = String(value);
  }
  const printable = text.replace(/[\u007f-\u009f\u2028\u2029]/g, '?');
  return printable.length > LONGEST
    ? `${printable.slice(0, LONGEST - 1)}…`
    : printable;
}
