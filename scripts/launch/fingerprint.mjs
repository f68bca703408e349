import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What tools write beside sources; none of it is a source. */
const PRODUCTS = new Set([
  'node_modules',
  'dist',
  'dist-types',
  'coverage',
  '.cache',
]);

/**
 * One hash over the names and contents of files. Contents rather than times:
 * a fresh clone and a touched file are no change.
 *
 * @param {string} root
 * @param {string[]} entries - files and folders below root; missing ones count as such
 * @returns {Promise<string>}
 */
export async function fingerprint(root, entries) {
  const hash = createHash('sha256');
  for (const entry of entries) {
    const files = await filesOf(root, entry);
    if (files.length === 0) hash.update(`missing ${entry}\0`);
    for (const file of files) {
      const content = await readFile(path.join(root, file));
      hash.update(`${file}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}

async function filesOf(root, entry) {
  const absolute = path.join(root, entry);
  if (!existsSync(absolute)) return [];
  let children;
  try {
    children = await readdir(absolute, { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOTDIR') return [entry];
    throw error;
  }
  const found = [];
  children.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const child of children) {
    if (PRODUCTS.has(child.name)) continue;
    const name = `${entry}/${child.name}`;
    if (child.isDirectory()) found.push(...(await filesOf(root, name)));
    else if (child.isFile()) found.push(name);
  }
  return found;
}

/**
 * Remembers for which fingerprint a piece of work was finished. Forgetting it
 * before the work begins makes an interrupted one start over.
 */
export class DoneMark {
  #file;

  /**
   * @param {string} state - the launcher's own folder
   * @param {string} name
   */
  constructor(state, name) {
    this.#file = path.join(state, 'state', `${name}.json`);
  }

  /** @param {string} hash */
  async matches(hash) {
    try {
      return JSON.parse(await readFile(this.#file, 'utf8')).hash === hash;
    } catch {
      return false;
    }
  }

  async forget() {
    await rm(this.#file, { force: true });
  }

  /** @param {string} hash */
  async remember(hash) {
    await mkdir(path.dirname(this.#file), { recursive: true });
    await writeFile(this.#file, `${JSON.stringify({ hash })}\n`);
  }
}
