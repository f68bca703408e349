/**
 * An instant in UTC to the minute, e.g. `2023-06-01T02:00Z`; seconds appear when they are not zero.
 *
 * @param at - Milliseconds since the epoch.
 * @public
 */
export function formatInstant(at: number): string {
  const text = new Date(at).toISOString();
  return text.slice(16, 19) === ':00'
    ? `${text.slice(0, 16)}Z`
    : `${text.slice(0, 19)}Z`;
}
