/**
 * How an instant is written: `clock` 12:21:13 · `tenths` 12:21:10.4 · `minute`
 * 12:21 · `day` 6 Nov · `moment` 6 Nov 10:00, or `Today 10:00` on the same day.
 *
 * @public
 */
export type TimeStyle = 'clock' | 'tenths' | 'minute' | 'day' | 'moment';

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
    default:
      return today && day.format(today.now) === day.format(at)
        ? `${today.word} ${minute.format(at)}`
        : `${day.format(at)} ${minute.format(at)}`;
  }
}
