/**
 * Calls `send` so many times a second whether or not earlier calls are done
 * (an open loop), without drift.
 *
 * @public
 * @returns a function that ends it.
 */
export function keepPace(perSecond: number, send: () => void): () => void {
  const startedAt = performance.now();
  let sent = 0;
  const timer = setInterval(() => {
    const due = Math.floor(
      ((performance.now() - startedAt) / 1000) * perSecond,
    );
    // What a sleeping machine missed is left out, not sent at once.
    sent = Math.max(sent, due - perSecond);
    while (sent < due) {
      sent += 1;
      send();
    }
  }, 1000 / perSecond);
  return () => clearInterval(timer);
}
