import { formatDuration } from '../units/formatDuration';
import { formatInstant } from '../units/formatInstant';
import type { Schedule } from './types';

/** A schedule as it is written in a document, every default written out. */
export function writeSchedule(schedule: Schedule): Record<string, unknown> {
  if (schedule.kind === 'window') {
    return {
      timeWindow: {
        start: formatInstant(schedule.start),
        end: formatInstant(schedule.end),
      },
    };
  }
  return {
    cron: schedule.cron,
    timezone: schedule.timezone,
    ...(schedule.startingDeadlineMs === undefined
      ? {}
      : { startingDeadline: formatDuration(schedule.startingDeadlineMs) }),
    concurrency: schedule.concurrency,
    jitter: formatDuration(schedule.jitterMs),
    suspend: schedule.suspend,
  };
}
