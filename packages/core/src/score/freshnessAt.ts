/**
 * How long a result counts in full, milliseconds: 30 days.
 *
 * @public
 */
export const FRESH_FOR_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * What share of its points a result of this age still gives: 1 up to T, falling linearly to 0.5 at 2T and to 0 at 3T.
 *
 * @param ageMs - an age below zero is a clock that differs; it counts as fresh
 * @param freshForMs - T, milliseconds
 * @public
 */
export function freshnessAt(ageMs: number, freshForMs = FRESH_FOR_MS): number {
  if (ageMs <= freshForMs) {
    return 1;
  }
  return Math.max(0, 1.5 - ageMs / (2 * freshForMs));
}
