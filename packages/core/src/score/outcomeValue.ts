import type { SlotOutcome } from './types';

/**
 * What an outcome is worth, 0–1. A failed test is worth more than none: finding out is rewarded.
 *
 * @public
 */
export function outcomeValue(
  outcome: Pick<SlotOutcome, 'outcome' | 'objectiveShare'> | undefined,
): number {
  switch (outcome?.outcome) {
    case 'passed':
      return 1;
    case 'degraded': {
      const share = outcome.objectiveShare ?? 0;
      return 0.3 + 0.6 * Math.min(1, Math.max(0, share));
    }
    case 'failed':
      return 0.25;
    default:
      return 0;
  }
}
