import type { Effect } from './Effect';

/**
 * Keeps a request waiting: for its delay, or for as long as the effect is in force. It goes on at once when the effect ends or the caller leaves.
 *
 * @param left - aborted when the caller has gone
 */
export async function holdBack(
  effect: Effect,
  left: AbortSignal,
): Promise<void> {
  const release = effect.hold();
  const waits = new AbortController();
  const { signal } = waits;
  await new Promise<void>(resolve => {
    const go = () => resolve();
    if (effect.ended.aborted || left.aborted) {
      go();
      return;
    }
    effect.ended.addEventListener('abort', go, { once: true, signal });
    left.addEventListener('abort', go, { once: true, signal });
    if (effect.spec.kind === 'delay') {
      const timer = setTimeout(go, effect.drawDelay());
      signal.addEventListener('abort', () => clearTimeout(timer), {
        once: true,
      });
    }
  });
  waits.abort();
  release();
}
