/**
 * The nearest-rank percentile: the smallest value that at least `percent` of
 * the values do not exceed.
 *
 * @public
 * @param sorted - ascending, not empty.
 */
export function percentile(sorted: number[], percent: number): number {
  const rank = Math.ceil((percent / 100) * sorted.length);
  return sorted[Math.max(rank, 1) - 1];
}
