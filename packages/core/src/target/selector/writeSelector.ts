import type { Requirement } from '../types';

/**
 * A selector as it is written in a document: a flat map where every requirement is one value, else `matchExpressions`.
 *
 * @public
 */
export function writeSelector(
  requirements: readonly Requirement[],
): Record<string, unknown> {
  const flat: Record<string, string> = {};
  for (const requirement of requirements) {
    if (
      requirement.operator !== 'In' ||
      requirement.values.length !== 1 ||
      Object.hasOwn(flat, requirement.key)
    ) {
      return {
        matchExpressions: requirements.map(each => ({ ...each })),
      };
    }
    flat[requirement.key] = requirement.values[0];
  }
  return flat;
}
