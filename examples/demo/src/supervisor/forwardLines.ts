import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/**
 * Hands on each line of a child's output.
 *
 * @public
 */
export function forwardLines(
  output: Readable,
  write: (line: string) => void,
): void {
  createInterface({ input: output, crlfDelay: Infinity }).on('line', write);
}
