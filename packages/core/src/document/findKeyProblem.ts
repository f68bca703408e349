import { isScalar, visit } from 'yaml';
import type { Document, YAMLMap } from 'yaml';
import { describeValue } from '../problem/describeValue';

/**
 * The first key that stands twice in its map or that is no name for a field. The parser's own check for duplicates compares every key with
 * every other; this one is linear, so that a map of many keys costs no time.
 */
export function findKeyProblem(
  document: Document.Parsed,
): { message: string; remedy: string; offset: number } | undefined {
  let found: { message: string; remedy: string; offset: number } | undefined;
  visit(document, {
    Map(_key, map: YAMLMap) {
      const seen = new Set<string>();
      for (const pair of map.items) {
        const key = isScalar(pair.key) ? String(pair.key.value) : '';
        const offset = (isScalar(pair.key) && pair.key.range?.[0]) || 0;
        const shown = describeValue(key);
        if (key === '__proto__') {
          found = {
            message: `${shown} cannot be the name of a field`,
            remedy: `Remove ${shown}.`,
            offset,
          };
        } else if (seen.has(key)) {
          found = {
            message: `${shown} stands twice in the same place`,
            remedy: `Keep one ${shown} and remove the other.`,
            offset,
          };
        }
        if (found) {
          return visit.BREAK;
        }
        seen.add(key);
      }
      return undefined;
    },
  });
  return found;
}
