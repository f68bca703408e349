// Control characters (ANSI sequences begin with one) have no place in names and evidence that end up in terminals and logs.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/** What the other side wrote, as one line of at most `limit` characters. @public */
export function plainText(text: string, limit = 1000): string {
  const line = text.slice(0, limit + 1).replace(CONTROL, ' ');
  return line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
}
