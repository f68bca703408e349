import { combinationRefusal } from './combinationRefusal';
import type { FaultType } from './types';

/**
 * Whether two faults may be on one target at the same time. Symmetric.
 *
 * @public
 */
export function canShareTarget(a: FaultType, b: FaultType): boolean {
  return combinationRefusal(a, b) === undefined;
}
