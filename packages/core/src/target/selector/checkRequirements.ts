import type { Problem } from '../../problem/Problem';
import type { Requirement } from '../types';

/**
 * Why a list of requirements is no selector, `undefined` when it is one. A selector must say at least one thing that a target has: with
 * negations alone it would match everything else in the world.
 */
export function checkRequirements(
  requirements: readonly Requirement[],
): Pick<Problem, 'message' | 'remedy'> | undefined {
  if (requirements.length === 0) {
    return {
      message: 'The selector is empty',
      remedy:
        'Name at least one label, e.g. app: payments; an empty selector would mean everything.',
    };
  }
  const positive = requirements.some(
    ({ operator }) => operator === 'In' || operator === 'Exists',
  );
  return positive
    ? undefined
    : {
        message: 'The selector says only what targets must not have',
        remedy:
          'Add at least one label that they must have, e.g. app: payments.',
      };
}
