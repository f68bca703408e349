import type { Result } from '../problem/Problem';
import { describeValue } from '../problem/describeValue';
import { refuse } from '../problem/refuse';

const MILLISECONDS = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
};

/**
 * Milliseconds of a duration written as one whole number and one unit: `500ms`, `30s`, `5m`, `1h`. Nothing else is a duration: no
 * fraction, no sum, no day, no bare number, so that nobody has to guess the unit.
 *
 * @public
 */
export function parseDuration(text: string): Result<number> {
  const match =
    text.length <= 16 ? /^(\d{1,12})(ms|s|m|h)$/.exec(text) : undefined;
  if (!match) {
    return refuse({
      value: describeValue(text),
      message: `${describeValue(text)} is not a duration`,
      remedy: 'Write a whole number with a unit: 500ms, 30s, 5m or 1h.',
    });
  }
  const unit = match[2] as keyof typeof MILLISECONDS;
  return { ok: true, value: Number(match[1]) * MILLISECONDS[unit] };
}
