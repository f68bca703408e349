import { Cron } from 'croner';
import { instantOfLocalTime } from '../instantOfLocalTime';
import { localTime } from '../localTime';
import { parseCron } from './parseCron';

/** How many candidates are looked at beyond those that are starts: a clock change hides up to two hours of them, Antarctica/Troll's one for each minute. */
const HIDDEN = 256;

/**
 * The next starts of a cron expression after an instant, exclusive. A local time that does not exist on a day is skipped on that day; one
 * that occurs twice starts once, the first time.
 *
 * The library only walks the clock on the wall, as if it were UTC's: its own zones move times that do not exist, and know only changes by
 * whole hours.
 *
 * @param from - Milliseconds since the epoch.
 */
export function nextCronStarts(
  cron: string,
  timezone: string,
  from: number,
  count: number,
): number[] {
  if (!parseCron(cron).ok) {
    return [];
  }
  const job = new Cron(cron, {
    timezone: 'UTC',
    mode: '5-part',
    paused: true,
  });
  const starts: number[] = [];
  let wall = wallClock(from, timezone);
  for (
    let candidate = 0;
    candidate < count + HIDDEN && starts.length < count;
    candidate += 1
  ) {
    const next = job.nextRun(wall);
    if (!next) {
      break;
    }
    wall = next;
    const at = instantOfLocalTime(localTime(next.getTime(), 'UTC'), timezone);
    // While an hour is repeated, what comes next on the wall was already.
    if (at !== undefined && at > from) {
      starts.push(at);
    }
  }
  return starts;
}

/** What a clock in the zone shows, as the time at which one in UTC shows it. */
function wallClock(at: number, timezone: string): Date {
  const { year, month, day, hour, minute, second } = localTime(at, timezone);
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second));
}
