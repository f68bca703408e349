/** npm passes on what the terminal has already sent: one key, two signals. */
const SAME_REQUEST_MS = 1000;

/** The reason that set-up work is aborted with when the reader stops it. */
export class Stopped extends Error {}

/**
 * Listens for Ctrl-C and its relatives. The first request aborts `stop`, a
 * later one aborts `hurry`.
 *
 * @param {NodeJS.EventEmitter} [source] - where signals arrive
 * @param {() => number} [now] - milliseconds
 * @returns {{stop: AbortSignal, hurry: AbortSignal, request: () => void}}
 */
export function listenForStop(source = process, now = Date.now) {
  const stop = new AbortController();
  const hurry = new AbortController();
  let firstAt;
  const request = () => {
    if (firstAt === undefined) {
      firstAt = now();
      stop.abort(new Stopped());
    } else if (now() - firstAt > SAME_REQUEST_MS) {
      hurry.abort();
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    source.on(signal, request);
  }
  return { stop: stop.signal, hurry: hurry.signal, request };
}
