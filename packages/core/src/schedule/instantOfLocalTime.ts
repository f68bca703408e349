import { localTime } from './localTime';
import type { LocalTime } from './localTime';

function asUtc(time: LocalTime): number {
  return Date.UTC(
    time.year,
    time.month - 1,
    time.day,
    time.hour,
    time.minute,
    time.second,
  );
}

/**
 * The instant at which clocks in the zone show the time; the first when they show it twice, `undefined` when they never do.
 */
export function instantOfLocalTime(
  time: LocalTime,
  timezone: string,
): number | undefined {
  const wanted = asUtc(time);
  // Zones are at most 14 h from UTC, so the offsets a day before and a day after are those on either side of a change.
  const candidates = [wanted - 86_400_000, wanted + 86_400_000].map(
    nearby => wanted - (asUtc(localTime(nearby, timezone)) - nearby),
  );
  const matching = candidates.filter(
    at => asUtc(localTime(at, timezone)) === wanted,
  );
  return matching.length > 0 ? Math.min(...matching) : undefined;
}
