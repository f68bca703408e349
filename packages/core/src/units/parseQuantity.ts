import type { Result } from '../problem/Problem';
import { describeValue } from '../problem/describeValue';
import { refuse } from '../problem/refuse';

const FACTORS: Record<string, number> = {
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
};

/**
 * Bytes of a quantity as Kubernetes writes it: a whole number with `Ki`, `Mi`, `Gi`, `Ti` (powers of 1024), `k`, `M`, `G`, `T` (powers of
 * 1000), or nothing.
 *
 * @public
 */
export function parseQuantity(value: string | number): Result<number> {
  const text = String(value);
  const match =
    text.length <= 20 ? /^(\d{1,15})([KMGT]i|[kMGT])?$/.exec(text) : undefined;
  const bytes = match ? Number(match[1]) * FACTORS[match[2] ?? ''] : NaN;
  if (!Number.isSafeInteger(bytes)) {
    return refuse({
      value: describeValue(text),
      message: `${describeValue(text)} is not a quantity of bytes`,
      remedy: 'Write a whole number with a unit, e.g. 256Mi, 1Gi or 500M.',
    });
  }
  return { ok: true, value: bytes };
}
