import { canonicalJson } from '../../hash/canonicalJson';
import { sha256Hex } from '../../hash/sha256Hex';
import type { PlanStep } from '../types';

/**
 * What an interactive launch binds to: the intent and the frozen targets of every step. The order of targets says nothing.
 *
 * @param intent - The plan's `intentHash`.
 * @returns 64 lower-case hexadecimal digits
 * @public
 */
export function targetsHash(
  intent: string,
  steps: ReadonlyArray<Pick<PlanStep, 'index' | 'targets'>>,
): string {
  return sha256Hex(
    canonicalJson([
      'targets',
      intent,
      [...steps]
        .sort((a, b) => a.index - b.index)
        .map(({ index, targets }) => [
          index,
          targets.map(({ id }) => id).sort(),
        ]),
    ]),
  );
}
