import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ownIdentity } from '../processes';
import { DataDirInUse } from './DataDirInUse';
import { readLockHolder } from './readLockHolder';

/**
 * Makes sure that one agent at a time uses a data folder. The lock of a dead process does not count.
 *
 * @returns the function that gives the lock back
 * @throws {@link DataDirInUse} with a sentence when another agent runs on it.
 */
export function lockDataDir(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const own = ownIdentity();
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      writeFileSync(path, JSON.stringify(own), { flag: 'wx', mode: 0o600 });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = readLockHolder(path);
    if (holder) {
      throw new DataDirInUse(
        `Another agent (pid ${holder.pid}) uses ${dirname(
          path,
        )}. Stop it first, or give this one another dataDir.`,
      );
    }
    rmSync(path, { force: true });
  }
  throw new DataDirInUse(
    `${path} is being taken by another agent at this moment; start again.`,
  );
}
