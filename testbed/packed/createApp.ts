import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { changeManifest } from './changeManifest';
import { runCommand } from './runCommand';

/**
 * The one of the Backstage release in our `backstage.json`: what the app is
 * made of must not change from one day to the next.
 */
const CREATE_APP = '@backstage/create-app@0.9.2';

/**
 * What an app has that has nothing to do with us. Leaving it out halves the
 * time of the installation.
 */
const LEFT_OUT =
  /plugin-(kubernetes|techdocs|scaffolder|catalog-import|mcp-actions|proxy|app-visualizer|api-docs)|module-(github|scaffolder|techdocs|pg)|e2e-test-utils|playwright|node-gyp/;

/** The configuration of that, which the strict check would not know. */
const CONFIGURATION_LEFT_OUT = [
  ['techdocs'],
  ['mcpActions'],
  ['catalog', 'import'],
];

/** A line of a backend that adds a plugin. */
const ADDS_PLUGIN = /backend\.add\(\s*import\('([^']+)'\),?\s*\);\n/g;

/**
 * Makes a Backstage app as everybody does, less what has nothing to do with us.
 *
 * @param folder - where the app goes; its parent exists
 */
export async function createApp(folder: string): Promise<void> {
  await runCommand(
    ['npx', '--yes', CREATE_APP, '--skip-install', '--path', folder],
    { cwd: path.dirname(folder), env: { BACKSTAGE_APP_NAME: 'packed' } },
  );
  for (const part of ['.', 'packages/app', 'packages/backend']) {
    await changeManifest(path.join(folder, part), manifest => {
      for (const list of [manifest.dependencies, manifest.devDependencies]) {
        for (const name of Object.keys(list ?? {})) {
          if (LEFT_OUT.test(name)) delete list?.[name];
        }
      }
    });
  }
  const configFile = path.join(folder, 'app-config.yaml');
  const config = parseDocument(await readFile(configFile, 'utf8'));
  for (const key of CONFIGURATION_LEFT_OUT) config.deleteIn(key);
  await writeFile(configFile, config.toString());
  const entry = path.join(folder, 'packages/backend/src/index.ts');
  const program = await readFile(entry, 'utf8');
  await writeFile(
    entry,
    program.replace(ADDS_PLUGIN, (line, name) =>
      LEFT_OUT.test(name) ? '' : line,
    ),
  );
}
