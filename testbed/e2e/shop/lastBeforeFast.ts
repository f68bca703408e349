import { waitFor } from '../waitFor';
import { Shop } from './Shop';

/** Faster than this, nobody held the request up. */
const FAST_MS = 100;

/**
 * How long after an instant a caller still met the fault: until the first
 * request that was sent after it and came back fast.
 *
 * @returns milliseconds on the load generator's clock
 */
export async function lastBeforeFast(
  shop: Shop,
  entity: string,
  instant: number,
): Promise<number> {
  const first = await waitFor(
    'a fast request again',
    async () =>
      (
        await shop.requests(entity, instant)
      ).find(
        ({ startedAt, durationMs }) =>
          startedAt >= instant && durationMs < FAST_MS,
      ),
    { timeoutMs: 10_000 },
  );
  return first.startedAt - instant;
}
