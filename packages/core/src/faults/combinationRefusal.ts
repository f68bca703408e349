import { refusedCombinations } from './combinations';
import type { FaultType } from './types';

const same =
  'Two faults of one type change the same thing, and neither could be told apart or undone alone';

/**
 * Why two faults cannot be on one target at the same time; `undefined` when they can.
 *
 * @public
 */
export function combinationRefusal(
  a: FaultType,
  b: FaultType,
): string | undefined {
  if (a === b) {
    return same;
  }
  return refusedCombinations.find(
    ([one, other]) => (one === a && other === b) || (one === b && other === a),
  )?.[2];
}
