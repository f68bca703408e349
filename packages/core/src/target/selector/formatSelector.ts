import type { Requirement } from '../types';

/**
 * A selector in one line, as kubectl writes it: `app=payments,zone in (a,b),!canary`.
 *
 * @public
 */
export function formatSelector(requirements: readonly Requirement[]): string {
  return requirements
    .map(requirement => {
      switch (requirement.operator) {
        case 'In':
          return requirement.values.length === 1
            ? `${requirement.key}=${requirement.values[0]}`
            : `${requirement.key} in (${requirement.values.join(',')})`;
        case 'NotIn':
          return requirement.values.length === 1
            ? `${requirement.key}!=${requirement.values[0]}`
            : `${requirement.key} notin (${requirement.values.join(',')})`;
        case 'Exists':
          return requirement.key;
        default:
          return `!${requirement.key}`;
      }
    })
    .join(',');
}
