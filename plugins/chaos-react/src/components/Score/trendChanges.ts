const DAY = 86_400_000;

/**
 * How the score moved over the last two and the last twelve weeks. A span that
 * the trend does not reach back to is left out; so is the longer one when it
 * says the same.
 *
 * @param trend - oldest first
 * @internal
 */
export function trendChanges(
  trend: Array<{ at: number; value?: number }>,
  now: number,
): Array<{ days: number; change: number }> {
  const known = trend.flatMap(point =>
    point.value === undefined ? [] : [{ at: point.at, value: point.value }],
  );
  const last = known[known.length - 1];
  if (!last) return [];
  return [14, 84].flatMap(days => {
    const before = known.filter(point => point.at <= now - days * DAY).pop();
    return before ? [{ days, change: last.value - before.value }] : [];
  });
}
