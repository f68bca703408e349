const DAY = 86_400_000;
const WEEK = 7 * DAY;

/**
 * How the score moved: over the last fourteen days, and since the trend began
 * where that is three weeks or longer.
 *
 * @param trend - oldest first
 * @internal
 */
export function trendChanges(
  trend: Array<{ at: number; value?: number }>,
  now: number,
): Array<{ span: { days: number } | { weeks: number }; change: number }> {
  const known = trend.flatMap(point =>
    point.value === undefined ? [] : [{ at: point.at, value: point.value }],
  );
  const first = known[0];
  const last = known[known.length - 1];
  if (!first || !last) return [];
  const changes: ReturnType<typeof trendChanges> = [];
  const before = known.filter(point => point.at <= now - 14 * DAY).pop();
  if (before) {
    changes.push({ span: { days: 14 }, change: last.value - before.value });
  }
  const weeks = Math.round((now - first.at) / WEEK);
  if (weeks >= 3) {
    changes.push({ span: { weeks }, change: last.value - first.value });
  }
  return changes;
}
