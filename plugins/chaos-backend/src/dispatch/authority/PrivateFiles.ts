import { constants } from 'node:fs';
import { mkdir, open, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Files that only the backend's own user may read, in one folder that no repository takes in. */
export class PrivateFiles {
  constructor(private readonly folder: string) {}

  /** Absolute path of a file. */
  path(name: string): string {
    return join(this.folder, name);
  }

  /** The text of a file, or undefined when there is none. */
  async read(name: string): Promise<string | undefined> {
    try {
      return await readFile(this.path(name), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
        return undefined;
      }
      throw error;
    }
  }

  /** Writes whole or not at all: a crash in between leaves the former file. Mode 0600. */
  async write(name: string, text: string): Promise<void> {
    const target = this.path(name);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await this.keepOutOfRepositories();
    const temporary = `${target}.${process.pid}.new`;
    const file = await open(
      temporary,
      constants.O_CREAT + constants.O_TRUNC + constants.O_WRONLY,
      0o600,
    );
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  }

  /** The folder is often one below a checkout, whose own list need not know it. */
  private async keepOutOfRepositories(): Promise<void> {
    try {
      await writeFile(this.path('.gitignore'), '*\n', { flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        throw error;
      }
    }
  }
}
