import { formatInstant } from '../units/formatInstant';
import { nextStarts } from './nextStarts';
import type { Schedule, ScheduleOutlook } from './types';

/** How many next starts are shown. */
const SHOWN = 5;

/**
 * What a schedule says now. It says what the document says: whether the schedule is enabled is known where experiments are kept.
 *
 * @param now - Milliseconds since the epoch.
 * @public
 */
export function outlook(
  schedule: Schedule | undefined,
  now: number,
): ScheduleOutlook {
  if (!schedule) {
    return { state: 'onDemand', sentence: 'runs on demand', next: [] };
  }
  const next = nextStarts(schedule, now, SHOWN);
  if (schedule.kind === 'window') {
    const start = formatInstant(schedule.start);
    const end = formatInstant(schedule.end);
    const timezone = 'UTC';
    if (now >= schedule.end) {
      return {
        state: 'ended',
        sentence: `window ended ${end}, will not run`,
        next,
        timezone,
      };
    }
    return now < schedule.start
      ? {
          state: 'waiting',
          sentence: `waits for its window ${start} to ${end}`,
          next,
          timezone,
        }
      : {
          state: 'open',
          sentence: `window is open until ${end}`,
          next,
          timezone,
        };
  }
  const { cron, timezone } = schedule;
  if (schedule.suspend) {
    return {
      state: 'suspended',
      sentence: `suspended; would run at ${cron} (${timezone})`,
      next,
      timezone,
    };
  }
  return {
    state: 'recurring',
    sentence:
      next.length > 0
        ? `runs at ${cron} (${timezone}), next ${formatInstant(next[0])}`
        : `runs at ${cron} (${timezone}), never again`,
    next,
    timezone,
  };
}
