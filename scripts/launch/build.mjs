import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { DoneMark, fingerprint } from './fingerprint.mjs';
import { Problem } from './problem.mjs';
import { run } from './run.mjs';

/**
 * Builds the front end, unless it is built from exactly these sources.
 *
 * @param {object} context - as for installPackages
 * @returns {Promise<boolean>} whether there was anything to do
 */
export async function buildFrontEnd(context) {
  const { checkout, state, logs, toolchain, report, signal } = context;
  const mark = new DoneMark(state, 'build');
  const hash = await fingerprint(checkout, await sources(checkout));
  const product = path.join(checkout, 'packages/app/dist/index.html');
  if ((await mark.matches(hash)) && existsSync(product)) return false;

  await mark.forget();
  report.detail('bundling the pages');
  const log = path.join(logs, 'build.log');
  const { code, output } = await run(
    [toolchain.node, toolchain.yarn, 'workspace', 'app', 'build'],
    { cwd: checkout, env: toolchain.env, log, signal },
  );
  if (code !== 0) {
    const last = output.trim().split('\n').slice(-5).join('\n');
    throw new Problem(
      `The front end does not build: correct what is named here, then start again. All of it: ${log}\n${last}`,
    );
  }
  await mark.remember(hash);
  return true;
}

/** Whatever can end up in the bundle; what only runs on the server cannot. */
async function sources(checkout) {
  const plugins = await readdir(path.join(checkout, 'plugins'));
  return [
    'yarn.lock',
    'app-config.yaml',
    'packages/app',
    'packages/core',
    ...plugins
      .filter(name => !/-backend(-module-.*)?$|-node$/.test(name))
      .sort()
      .map(name => `plugins/${name}`),
  ];
}
