import { copyFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkout } from '../e2e/checkout';
import { runCommand } from './runCommand';

const FRONTEND = '@faultline/backstage-plugin-chaos';
const BACKEND = '@faultline/backstage-plugin-chaos-backend';

/** The parts of a `package.json` that are changed here. */
interface Manifest {
  dependencies: Record<string, string>;
  resolutions: Record<string, string>;
}

/**
 * Makes a Backstage app as everybody does, and installs our packages as
 * `docs/getting-started.md` tells: two dependencies and one line in the
 * backend. Everything else comes from the archives, since nothing of it is in a
 * registry yet.
 *
 * @param archives - of our packages, by name
 */
export async function createApp(
  folder: string,
  archives: ReadonlyMap<string, string>,
): Promise<void> {
  await runCommand(
    ['npx', '--yes', '@backstage/create-app@latest', '--skip-install'].concat(
      '--path',
      folder,
    ),
    { cwd: path.dirname(folder), input: 'packed\n' },
  );
  // The registry of versions that create-app asks may be out of reach; these
  // are known to work together.
  await copyFile(
    path.join(checkout, 'yarn.lock'),
    path.join(folder, 'yarn.lock'),
  );
  await copyFile(
    path.join(checkout, '.yarnrc.yml'),
    path.join(folder, '.yarnrc.yml'),
  );
  const ours = await readManifest(checkout);
  await changeManifest(folder, ({ resolutions }) => {
    Object.assign(resolutions, ours.resolutions);
    for (const [name, archive] of archives) {
      resolutions[name] = `file:${archive}`;
    }
  });
  await changeManifest(path.join(folder, 'packages/app'), manifest => {
    manifest.dependencies[FRONTEND] = '^0.1.0';
  });
  await changeManifest(path.join(folder, 'packages/backend'), manifest => {
    manifest.dependencies[BACKEND] = '^0.1.0';
  });
  const entry = path.join(folder, 'packages/backend/src/index.ts');
  const program = await readFile(entry, 'utf8');
  await writeFile(
    entry,
    program.replace(
      'backend.start();',
      `backend.add(import('${BACKEND}'));\n\nbackend.start();`,
    ),
  );
  await runCommand(['yarn', 'install', '--no-immutable'], { cwd: folder });
}

async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(path.join(folder, 'package.json'), 'utf8');
  return JSON.parse(text) as Manifest;
}

async function changeManifest(
  folder: string,
  change: (manifest: Manifest) => void,
): Promise<void> {
  const manifest = await readManifest(folder);
  change(manifest);
  const text = JSON.stringify(manifest, undefined, 2);
  await writeFile(path.join(folder, 'package.json'), `${text}\n`);
}
