import type { Requirement } from '../types';

function holds(
  requirement: Requirement,
  labels: Readonly<Record<string, string>>,
): boolean {
  // Own labels only: `constructor` is a name like any other.
  const value = Object.hasOwn(labels, requirement.key)
    ? labels[requirement.key]
    : undefined;
  switch (requirement.operator) {
    case 'In':
      return value !== undefined && requirement.values.includes(value);
    case 'NotIn':
      return value === undefined || !requirement.values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    default:
      // An operator that is not known can only come from outside the types; it must not widen the selection.
      return false;
  }
}

/**
 * Whether the labels meet every requirement. No requirement at all matches nothing: an empty selector must never mean everything.
 *
 * @public
 */
export function selectorMatches(
  requirements: readonly Requirement[],
  labels: Readonly<Record<string, string>>,
): boolean {
  return (
    requirements.length > 0 &&
    requirements.every(requirement => holds(requirement, labels))
  );
}
