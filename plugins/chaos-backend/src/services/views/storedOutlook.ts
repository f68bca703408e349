import { outlook } from '@faultline/chaos-core';
import type { Schedule, ScheduleOutlook } from '@faultline/chaos-core';
import { toError } from '@backstage/errors';

/**
 * What a stored schedule says now. One that cannot be read any more, such as a
 * time zone that this machine does not know, is shown with its problem: a list
 * must not fail for one of its entries.
 */
export function storedOutlook(
  schedule: Schedule | undefined,
  now: number,
): ScheduleOutlook {
  try {
    return outlook(schedule, now);
  } catch (error) {
    return {
      state: 'suspended',
      sentence: `its schedule cannot be read, so it never starts by itself: ${
        toError(error).message
      }. Correct spec.schedule and save it again`,
      next: [],
    };
  }
}
