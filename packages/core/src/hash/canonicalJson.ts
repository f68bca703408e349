/**
 * Text of a JSON value after RFC 8785: members sorted by UTF-16 code units, no white space, numbers as ECMAScript prints them. The same
 * value always gives the same text, so that hashes of it can be compared.
 *
 * Members whose value is `undefined` are left out, as `JSON.stringify` does. Functions, symbols, bigints and numbers that JSON cannot
 * hold are refused instead of being turned into something else.
 *
 * @throws TypeError when the value has no JSON form.
 * @public
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') {
    return String(value);
  }
  if (typeof value === 'string') {
    return JSON.stringify(value);
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) {
      throw new TypeError(`${value} has no JSON form`);
    }
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    return `[${value.map(canonicalJson).join(',')}]`;
  }
  if (typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`,
      );
    return `{${members.join(',')}}`;
  }
  throw new TypeError(`A ${typeof value} has no JSON form`);
}
