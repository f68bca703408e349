import { nextCronStarts } from './cron/nextCronStarts';
import type { Schedule } from './types';

/**
 * The next times at which a schedule starts a run, without jitter. An open window starts now; one that has ended never does.
 *
 * @param from - Milliseconds since the epoch; a cron start at exactly this instant is over.
 * @returns At most `count` instants, ascending, milliseconds since the epoch.
 * @public
 */
export function nextStarts(
  schedule: Schedule,
  from: number,
  count: number,
): number[] {
  if (schedule.kind === 'window') {
    return from < schedule.end && count > 0
      ? [Math.max(from, schedule.start)]
      : [];
  }
  return schedule.suspend
    ? []
    : nextCronStarts(schedule.cron, schedule.timezone, from, count);
}
