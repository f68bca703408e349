/**
 * A duration as it is written in a document, in the largest unit that holds it exactly: `90000` is `90s`, `3600000` is `1h`.
 *
 * @param milliseconds - A whole number, not negative; a fraction is rounded.
 * @public
 */
export function formatDuration(milliseconds: number): string {
  const whole = Math.round(milliseconds);
  if (whole !== 0 && whole % 3_600_000 === 0) {
    return `${whole / 3_600_000}h`;
  }
  if (whole !== 0 && whole % 60_000 === 0) {
    return `${whole / 60_000}m`;
  }
  if (whole % 1_000 === 0) {
    return `${whole / 1_000}s`;
  }
  return `${whole}ms`;
}
