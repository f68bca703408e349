import { fstatSync } from 'node:fs';

const STDIN = 0;

/**
 * Calls `then` when the process at the other end of stdin is gone, which the
 * kernel shows as the end of the pipe whatever killed it. A terminal, a file or
 * /dev/null as stdin says nothing about a parent, so those are left alone.
 *
 * @public
 */
export function onParentGone(then: () => void): void {
  const stdin = fstatSync(STDIN);
  if (stdin.isFIFO() || stdin.isSocket()) {
    process.stdin.on('error', then);
    process.stdin.on('end', then);
    process.stdin.resume();
  }
}
