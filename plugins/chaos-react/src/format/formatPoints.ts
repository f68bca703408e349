/** Points of a score, always one decimal: `7.2`. @public */
export function formatPoints(value: number): string {
  return value.toFixed(1);
}
