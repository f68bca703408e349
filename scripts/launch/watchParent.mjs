/** A pid is compared, nothing is asked: cheap enough to do often. */
const EVERY_MS = 300;

/**
 * Calls back once when the process that started this one is gone: npm that is
 * killed takes nobody with it, and nobody would be left to press Ctrl-C.
 *
 * @param {() => void} onGone
 * @param {() => number} [parent] - the pid of the parent now
 */
export function watchParent(onGone, parent = () => process.ppid) {
  const first = parent();
  const timer = setInterval(() => {
    if (parent() === first) return;
    clearInterval(timer);
    onGone();
  }, EVERY_MS);
  timer.unref();
}
