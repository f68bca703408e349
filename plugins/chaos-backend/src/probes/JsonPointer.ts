/**
 * The value at an RFC 6901 pointer, or undefined when there is none.
 *
 * @param pointer - e.g. `/successRate`; empty for the whole document
 */
export function readJsonPointer(document: unknown, pointer: string): unknown {
  if (pointer === '') {
    return document;
  }
  let current = document;
  for (const token of pointer.slice(1).split('/')) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof current !== 'object' || current === null) {
      return undefined;
    }
    // Own properties only: `/constructor` is not an answer of the service.
    if (!Object.hasOwn(current, key)) {
      return undefined;
    }
    current = (current as Record<string, unknown>)[key];
  }
  return current;
}
