import { access, constants } from 'node:fs/promises';
import path from 'node:path';

/**
 * Finds a program the way a shell would.
 *
 * @returns its absolute path, or `undefined`
 * @public
 */
export async function findOnPath(program: string): Promise<string | undefined> {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    if (!folder) continue;
    const file = path.resolve(folder, program);
    try {
      await access(file, constants.X_OK);
      return file;
    } catch {
      // Not here; the next folder may have it.
    }
  }
  return undefined;
}
