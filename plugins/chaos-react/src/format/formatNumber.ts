/**
 * A measured number with its unit, four significant digits at most: `97.94 %`,
 * `978 ms`, `15.8`.
 *
 * @public
 */
export function formatNumber(value: number, unit?: string): string {
  const size = Math.abs(value);
  let digits = 2;
  if (size >= 1000 || Number.isInteger(value)) digits = 0;
  else if (size >= 100) digits = 1;
  const text = value.toLocaleString('en-GB', { maximumFractionDigits: digits });
  return unit ? `${text} ${unit}` : text;
}
