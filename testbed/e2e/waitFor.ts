const EVERY_MS = 50;

/**
 * Asks until there is an answer.
 *
 * @param what - named when it does not come in time
 * @param ask - `undefined` or `false`: not yet. An error is "not yet" as well, and is told when the time is over.
 */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  { timeoutMs }: { timeoutMs: number },
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() >= deadline) {
      const why = last === undefined ? '' : `: ${String(last)}`;
      throw new Error(`Waited ${timeoutMs} ms for ${what}, in vain${why}`);
    }
    await new Promise(resolve => {
      setTimeout(resolve, EVERY_MS);
    });
  }
}
