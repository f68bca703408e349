import type { Result } from '../problem/Problem';
import { describeValue } from '../problem/describeValue';
import { refuse } from '../problem/refuse';

/**
 * Percent of `1%`, `0.5%`, `"1"` or `1`: all in percent, never a ratio. Above 0 and up to 100.
 *
 * @public
 */
export function parsePercentage(value: string | number): Result<number> {
  const remedy = 'Write a percentage above 0 and up to 100, e.g. 50 or 0.5%.';
  const text = typeof value === 'number' ? String(value) : value;
  const percent =
    typeof value === 'number' ||
    (text.length <= 16 && /^\d{1,3}(\.\d{1,6})?%?$/.test(text))
      ? Number(text.replace('%', ''))
      : NaN;
  const shown = describeValue(text);
  if (Number.isNaN(percent)) {
    return refuse({
      value: shown,
      message: `${shown} is not a percentage`,
      remedy,
    });
  }
  if (percent <= 0 || percent > 100) {
    return refuse({
      value: shown,
      message: `${shown} is ${percent > 100 ? 'above 100' : 'not above 0'}`,
      remedy,
    });
  }
  return { ok: true, value: percent };
}
