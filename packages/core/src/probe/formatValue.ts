/**
 * A probe's number for people, at most two decimals, with its unit.
 *
 * @public
 */
export function formatValue(value: number, unit: string | undefined): string {
  const number = String(Math.round(value * 100) / 100);
  return unit === undefined || unit === '' ? number : `${number} ${unit}`;
}
