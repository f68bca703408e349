import type { Band } from './types';

/**
 * The word beside the number (docs/concepts/verdicts-and-scores.md). Without a number nothing was tested.
 *
 * @param value - 0–100
 * @public
 */
export function bandOf(value: number | undefined): Band {
  if (value === undefined) {
    return 'Not tested';
  }
  if (value >= 85) {
    return 'Strong';
  }
  if (value >= 70) {
    return 'Fair';
  }
  return value >= 50 ? 'Weak' : 'At risk';
}
