import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { requireDiskSpace } from './diskSpace.mjs';
import { DoneMark, fingerprint } from './fingerprint.mjs';
import { Problem } from './problem.mjs';
import { explainFailure } from './registry.mjs';
import { run } from './run.mjs';

/** The packages unpacked are 1.5 GiB and their archives nearly another one. */
const NEEDED_BYTES = 3 * 1024 ** 3;

/**
 * Installs what yarn.lock says, unless exactly that is installed.
 *
 * @param {object} context
 * @param {string} context.checkout
 * @param {string} context.state
 * @param {string} context.logs
 * @param {import('./toolchain.mjs').Toolchain} context.toolchain
 * @param {import('./report.mjs').Report} context.report
 * @param {AbortSignal} [context.signal]
 * @returns {Promise<boolean>} whether there was anything to do
 */
export async function installPackages(context) {
  const { checkout, state, logs, toolchain, report, signal } = context;
  const mark = new DoneMark(state, 'install');
  const hash = await fingerprint(checkout, await manifests(checkout));
  const linkState = path.join(checkout, 'node_modules/.yarn-state.yml');
  if ((await mark.matches(hash)) && existsSync(linkState)) return false;

  await requireDiskSpace(checkout, NEEDED_BYTES);
  await mark.forget();
  await startAfreshIfHalfDone(state, linkState);
  const log = path.join(logs, 'install.log');
  const { code, output } = await run(
    [toolchain.node, toolchain.yarn, 'install', '--immutable'],
    {
      cwd: checkout,
      env: toolchain.env,
      log,
      signal,
      onLine: line => {
        const detail = describeYarnLine(line);
        if (detail) report.detail(detail);
      },
    },
  );
  if (code !== 0) {
    throw new Problem(explainFailure('yarn install', output, log));
  }
  await rm(beganFile(state), { force: true });
  await mark.remember(hash);
  return true;
}

/**
 * Yarn trusts the state file of an earlier installation about what is linked.
 * After an interrupted one that is no longer true: without the file it links
 * everything again.
 */
async function startAfreshIfHalfDone(state, linkState) {
  const began = beganFile(state);
  if (existsSync(began)) await rm(linkState, { force: true });
  await mkdir(path.dirname(began), { recursive: true });
  await writeFile(began, '');
}

function beganFile(state) {
  return path.join(state, 'state', 'install.began');
}

/** Everything that decides what is installed. */
async function manifests(checkout) {
  const root = JSON.parse(
    await readFile(path.join(checkout, 'package.json'), 'utf8'),
  );
  const found = ['yarn.lock', '.yarnrc.yml', 'package.json'];
  for (const pattern of root.workspaces) {
    const folder = pattern.replace(/\/\*$/, '');
    if (folder === pattern) {
      found.push(`${folder}/package.json`);
      continue;
    }
    for (const name of (await readdir(path.join(checkout, folder))).sort()) {
      const file = `${folder}/${name}/package.json`;
      if (existsSync(path.join(checkout, file))) found.push(file);
    }
  }
  return found;
}

/**
 * @param {string} line - of Yarn
 * @returns {string | undefined} what it is doing, in two or three words
 */
export function describeYarnLine(line) {
  const step = /┌ ([\w-]+) step/.exec(line);
  return step ? `${step[1].toLowerCase()} step` : undefined;
}
