/**
 * How an instant is written: `clock` 12:21:13 · `tenths` 12:21:10.4 · `minute`
 * 12:21 · `day` 6 Nov · `date` 6 Nov 2026 · `moment` 6 Nov 10:00, `Today 10:00`
 * on the same day, and 6 Nov 2025 10:00 where the year is another or not known
 * to be this one.
 *
 * @public
 */
export type TimeStyle =
  | 'clock'
  | 'tenths'
  | 'minute'
  | 'day'
  | 'date'
  | 'moment';

const clock = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const minute = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
});
const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
});
const date = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

function dayOf(at: number, today?: { word: string; now: number }): string {
  if (!today) return date.format(at);
  if (date.format(today.now) === date.format(at)) return today.word;
  const sameYear =
    new Date(today.now).getFullYear() === new Date(at).getFullYear();
  return sameYear ? day.format(at) : date.format(at);
}

/**
 * An instant in the viewer's own zone.
 *
 * @param at - milliseconds since the epoch
 * @param today - the word for today, and the instant that decides which day it is
 * @public
 */
export function formatTime(
  at: number,
  style: TimeStyle,
  today?: { word: string; now: number },
): string {
  switch (style) {
    case 'clock':
      return clock.format(at);
    case 'tenths':
      return `${clock.format(at)}.${Math.floor((at % 1000) / 100)}`;
    case 'minute':
      return minute.format(at);
    case 'day':
      return day.format(at);
    case 'date':
      return date.format(at);
    default:
      return `${dayOf(at, today)} ${minute.format(at)}`;
  }
}
