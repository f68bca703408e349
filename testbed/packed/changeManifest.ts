import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The parts of a `package.json` that are read or changed here. */
export interface Manifest {
  name: string;
  private?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  resolutions?: Record<string, string>;
}

/** Changes the `package.json` of a folder. */
export async function changeManifest(
  folder: string,
  change: (manifest: Manifest) => void,
): Promise<void> {
  const file = path.join(folder, 'package.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Manifest;
  change(manifest);
  await writeFile(file, `${JSON.stringify(manifest, undefined, 2)}\n`);
}
