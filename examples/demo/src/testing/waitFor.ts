import { setTimeout as delay } from 'node:timers/promises';

const EVERY_MS = 20;

/**
 * Asks again and again until the answer is neither undefined nor false.
 *
 * @public
 * @throws an error that names what was waited for, after `withinMs`.
 */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  withinMs = 10_000,
): Promise<T> {
  const until = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) {
      return answer;
    }
    if (Date.now() > until) {
      throw new Error(`Not within ${withinMs} ms: ${what}`);
    }
    await delay(EVERY_MS);
  }
}
