import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { checkout } from '../e2e/checkout';
import { runCommand } from './runCommand';

/** Where packages that are published lie. */
const PARENTS = ['packages', 'plugins', 'agents'];

/** A package as its `package.json` describes it. */
interface Manifest {
  readonly name: string;
  readonly private?: boolean;
}

/**
 * Builds and packs every package that is published, as `yarn npm publish`
 * would.
 *
 * @param folder - where the archives go
 * @returns the archive of each package by name
 */
export async function packPackages(
  folder: string,
): Promise<Map<string, string>> {
  await runCommand(['yarn', 'tsc'], { cwd: checkout });
  await runCommand(['yarn', 'backstage-cli', 'repo', 'build'], {
    cwd: checkout,
  });
  const archives = new Map<string, string>();
  for (const parent of PARENTS) {
    for (const name of await readdir(path.join(checkout, parent))) {
      const manifest = await readManifest(path.join(checkout, parent, name));
      if (!manifest || manifest.private) continue;
      const archive = path.join(folder, `${parent}-${name}.tgz`);
      await runCommand(
        ['yarn', 'workspace', manifest.name, 'pack', '--out', archive],
        { cwd: checkout },
      );
      archives.set(manifest.name, archive);
    }
  }
  return archives;
}

async function readManifest(folder: string): Promise<Manifest | undefined> {
  const text = await readFile(path.join(folder, 'package.json'), 'utf8').catch(
    () => undefined,
  );
  return text === undefined ? undefined : (JSON.parse(text) as Manifest);
}
