import { copyFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkout } from '../e2e/checkout';
import { changeManifest, Manifest } from './changeManifest';
import { runCommand } from './runCommand';

/** What `docs/getting-started.md` tells to add, and where. */
export const instructions = {
  app: '@faultline/backstage-plugin-chaos',
  backend: '@faultline/backstage-plugin-chaos-backend',
  line: "backend.add(import('@faultline/backstage-plugin-chaos-backend'));",
  agents: ['@faultline/chaos-agent-host', '@faultline/chaos-agent-network'],
} as const;

/**
 * Installs our packages into an app as `docs/getting-started.md` tells: two
 * dependencies and one line in the backend. The agents, which run anywhere,
 * come along.
 *
 * @param app - folder of the app
 * @param archives - of all our packages, by name; no registry has them yet
 */
export async function installPackages(
  app: string,
  archives: ReadonlyMap<string, string>,
): Promise<void> {
  // The versions that are known to work together, from the settings that
  // found them: whatever appeared since then is for another day.
  for (const file of ['yarn.lock', '.yarnrc.yml']) {
    await copyFile(path.join(checkout, file), path.join(app, file));
  }
  const text = await readFile(path.join(checkout, 'package.json'), 'utf8');
  const ours = JSON.parse(text) as Manifest;
  await changeManifest(app, manifest => {
    manifest.resolutions = {
      ...manifest.resolutions,
      ...ours.resolutions,
      ...Object.fromEntries(
        [...archives].map(([name, file]) => [name, `file:${file}`]),
      ),
    };
    addDependencies(manifest, ...instructions.agents);
  });
  await changeManifest(path.join(app, 'packages/app'), manifest =>
    addDependencies(manifest, instructions.app),
  );
  await changeManifest(path.join(app, 'packages/backend'), manifest =>
    addDependencies(manifest, instructions.backend),
  );
  const entry = path.join(app, 'packages/backend/src/index.ts');
  const program = await readFile(entry, 'utf8');
  await writeFile(
    entry,
    program.replace('backend.start();', `${instructions.line}\n\n$&`),
  );
  await runCommand(['yarn', 'install', '--no-immutable'], { cwd: app });
}

function addDependencies(manifest: Manifest, ...names: string[]): void {
  for (const name of names) {
    manifest.dependencies = { ...manifest.dependencies, [name]: '^0.1.0' };
  }
}
