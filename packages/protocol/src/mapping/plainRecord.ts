import { plainText } from './plainText';

const MAX_ENTRIES = 64;

/** A map from the other side with bounded size and texts; `__proto__` becomes no key. @public */
export function plainRecord(
  entries: Record<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(entries)
      .filter(([key]) => key !== '__proto__')
      .slice(0, MAX_ENTRIES)
      .map(([key, value]) => [plainText(key, 128), plainText(value, 512)]),
  );
}
