import type { Result } from '../problem/Problem';
import { describeValue } from '../problem/describeValue';
import { refuse } from '../problem/refuse';
import { instantOfLocalTime } from './instantOfLocalTime';

const REMEDY =
  'Write it as 2026-06-01T01:00:00Z, with an offset as in 2026-06-01T03:00:00+02:00, or without one beside a timezone.';

/**
 * Milliseconds since the epoch of a time as RFC 3339 writes it; seconds may be left out. Without an offset it is a local time in
 * `timezone`, and without that it is refused.
 */
export function parseInstant(text: string, timezone?: string): Result<number> {
  const shown = describeValue(text);
  const match =
    text.length <= 40
      ? /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(Z|z|[+-]\d\d:\d\d)?$/.exec(
          text,
        )
      : undefined;
  if (!match) {
    return refuse({
      value: shown,
      message: `${shown} is not a time`,
      remedy: REMEDY,
    });
  }
  const [year, month, day, hour, minute, second] = match
    .slice(1, 7)
    .map(part => Number(part ?? 0));
  const utc = Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(utc);
  const exists =
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    date.getUTCHours() === hour &&
    date.getUTCMinutes() === minute &&
    second < 60;
  const never = refuse({
    value: shown,
    message: `${shown} is a time that never comes`,
    remedy: 'Choose a date and a time that the calendar has.',
  });
  if (!exists) {
    return never;
  }
  const zone = match[7];
  if (zone === undefined) {
    if (timezone === undefined) {
      return refuse({
        value: shown,
        message: `${shown} does not say in which zone it is`,
        remedy: REMEDY,
      });
    }
    const at = instantOfLocalTime(
      { year, month, day, hour, minute, second },
      timezone,
    );
    return at === undefined ? never : { ok: true, value: at };
  }
  if (zone === 'Z' || zone === 'z') {
    return { ok: true, value: utc };
  }
  const [hours, minutes] = zone.slice(1).split(':').map(Number);
  if (hours > 23 || minutes > 59) {
    return never;
  }
  const offset = (hours * 60 + minutes) * 60_000;
  return { ok: true, value: zone[0] === '+' ? utc - offset : utc + offset };
}
