/**
 * Ends this process with code 1 and one sentence on stderr.
 *
 * @public
 */
export function failProcess(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
