import { mayBePresent } from '@faultline/chaos-core';
import type { AttemptState } from '@faultline/chaos-core';

/** After this long without a word, what an agent said last is not shown as true. */
export const SILENCE_MS = 10_000;

/**
 * Since when nobody knows whether the effect of an attempt is there; undefined
 * while its agent speaks, or when there is nothing to know.
 */
export function unknownSince(
  attempt: AttemptState,
  now: number,
): number | undefined {
  const { heardAt } = attempt;
  return mayBePresent(attempt) &&
    heardAt !== undefined &&
    now - heardAt > SILENCE_MS
    ? heardAt
    : undefined;
}
