import { constants } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncDirectory } from './syncDirectory';

/**
 * Replaces a file, and returns it open for more: after any crash either the old or the new content is there, and whoever reads it by its name in the
 * meantime, e.g. a guardian, finds one of both whole. Mode 0600.
 *
 * @throws when it cannot; the old file is untouched then.
 */
export async function beginFile(
  path: string,
  content: string,
): Promise<FileHandle> {
  const temporary = `${path}.new`;
  const { O_APPEND, O_CREAT, O_TRUNC, O_WRONLY } = constants;
  // eslint-disable-next-line no-bitwise
  const flags = O_APPEND | O_CREAT | O_TRUNC | O_WRONLY;
  const file = await open(temporary, flags, 0o600);
  try {
    await file.appendFile(content);
    await file.sync();
    // The handle stays with the file through its renaming, so nothing can fail between the two that would lose a line.
    await rename(temporary, path);
  } catch (error) {
    await file.close();
    await rm(temporary, { force: true });
    throw error;
  }
  // Should this fail, a power cut may bring the old file back, whose meaning was the same.
  await syncDirectory(dirname(path)).catch(() => {});
  return file;
}
