import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from './problem.mjs';

const GIBIBYTE = 1024 ** 3;

/**
 * Refuses to begin an installation that the disk cannot hold: half of one is
 * worse than none.
 *
 * @param {string} folder - need not exist yet
 * @param {number} neededBytes
 * @param {(folder: string) => Promise<{bavail: number, bsize: number}>} [measure]
 */
export async function requireDiskSpace(folder, neededBytes, measure = statfs) {
  const { bavail, bsize } = await measure(nearestExisting(folder));
  const free = bavail * bsize;
  if (free >= neededBytes) return;
  throw new Problem(
    `The disk of ${folder} has ${gibibytes(
      free,
    )} GiB free and the installation needs ${gibibytes(
      neededBytes,
    )} GiB: make room, then start again.`,
  );
}

function nearestExisting(folder) {
  let found = path.resolve(folder);
  while (!existsSync(found)) found = path.dirname(found);
  return found;
}

function gibibytes(bytes) {
  return (bytes / GIBIBYTE).toFixed(1);
}
