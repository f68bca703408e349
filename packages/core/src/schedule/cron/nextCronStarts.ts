import { Cron } from 'croner';
import { localTime } from '../localTime';
import { parseCron } from './parseCron';

/** How many candidates are looked at for one start: a clock change can hide a few in a row, never this many. */
const CANDIDATES = 64;

/**
 * The next starts of a cron expression after an instant, exclusive. A local time that does not exist on a day is skipped on that day; one
 * that occurs twice starts once, the first time.
 *
 * @param from - Milliseconds since the epoch.
 */
export function nextCronStarts(
  cron: string,
  timezone: string,
  from: number,
  count: number,
): number[] {
  const fields = parseCron(cron);
  if (!fields.ok) {
    return [];
  }
  const job = new Cron(cron, { timezone, mode: '5-part', paused: true });
  const starts: number[] = [];
  let last = new Date(from);
  for (
    let candidate = 0;
    candidate < count + CANDIDATES && starts.length < count;
    candidate += 1
  ) {
    const next = job.nextRun(last);
    if (!next) {
      break;
    }
    last = next;
    // The library moves a time that does not exist to one that does; we skip it, so the local time must be one that was asked for.
    const { hour, minute } = localTime(next.getTime(), timezone);
    if (fields.value.hours.has(hour) && fields.value.minutes.has(minute)) {
      starts.push(next.getTime());
    }
  }
  return starts;
}
