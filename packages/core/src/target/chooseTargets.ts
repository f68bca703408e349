import { sha256Hex } from '../hash/sha256Hex';
import type { Selection, Target } from './types';

/** How many of the matches a selection takes; never none, never more than there are. */
function countOf(selection: Selection, matches: number): number {
  switch (selection.mode) {
    case 'all':
      return matches;
    case 'count':
      return Math.min(selection.count, matches);
    default:
      // The subtraction keeps 7 % of 100 at 7 where binary fractions would make it 8.
      return Math.min(
        matches,
        Math.max(1, Math.ceil((matches * selection.percentage) / 100 - 1e-9)),
      );
  }
}

/**
 * Chooses the targets that a plan freezes. The choice depends on the ids and the seed alone, not on the order in which agents reported;
 * both lists come back sorted by id. Percentages are rounded up; nothing is chosen only when nothing matches.
 *
 * Every target draws a number by hashing seed and id, and the lowest are chosen: one target more or less in the world moves the others as
 * little as possible.
 *
 * @public
 */
export function chooseTargets(
  targets: readonly Target[],
  selection: Selection,
  seed: number,
): { chosen: Target[]; notChosen: Target[] } {
  const unique = [...new Map(targets.map(each => [each.id, each])).values()];
  const drawn = unique
    .map(target => ({ target, draw: sha256Hex(`${seed}:${target.id}`) }))
    .sort((a, b) => (a.draw < b.draw ? -1 : 1))
    .map(({ target }) => target);
  const count = countOf(selection, drawn.length);
  const byId = (a: Target, b: Target) => (a.id < b.id ? -1 : 1);
  return {
    chosen: drawn.slice(0, count).sort(byId),
    notChosen: drawn.slice(count).sort(byId),
  };
}
