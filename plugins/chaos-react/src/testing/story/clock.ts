/** The story's clock: 12 November 2026, 12:21:13 in Berlin. @public */
export const storyNow = Date.UTC(2026, 10, 12, 11, 21, 13);

/** Milliseconds of one day. */
export const DAY = 86_400_000;

/**
 * An instant of the story's day.
 *
 * @param clock - `hh:mm:ss` in Berlin
 */
export function at(clock: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  return Date.UTC(2026, 10, 12, hours - 1, minutes, seconds);
}
