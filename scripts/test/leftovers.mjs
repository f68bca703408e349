import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { run } from '../launch/run.mjs';

/** Carried in the environment by every process that tests start. */
export const RUN_VARIABLE = 'FAULTLINE_TEST_RUN';

/** What ends by itself, such as a guardian, may take this long. */
const PATIENCE_MS = 5000;

/**
 * The processes that carry a run's mark, by their environment: also those that
 * have left their parents and their group.
 *
 * @param {string} id - of the run
 * @returns {Promise<Array<{pid: number, command: string}>>}
 */
export async function processesOf(id) {
  const found = [];
  const mark = `${RUN_VARIABLE}=${id}\0`;
  const names = await readdir('/proc').catch(() => []);
  for (const name of names.filter(text => /^\d+$/.test(text))) {
    const environment = await readFile(`/proc/${name}/environ`).catch(() => '');
    if (!environment.includes(mark)) continue;
    const command = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(
      () => '',
    );
    if (!command) continue;
    found.push({ pid: Number(name), command: command.split('\0').join(' ') });
  }
  return found;
}

/**
 * What tests could leave behind on the machine and in the checkout, other than
 * processes, as text that can be compared.
 *
 * @param {string} checkout
 * @returns {Promise<Map<string, string[]>>}
 */
export async function traces(checkout) {
  const lines = async argv => {
    const result = await run(argv, { cwd: checkout }).catch(() => undefined);
    return result?.code === 0 ? result.output.split('\n') : [];
  };
  const mounts = await readFile('/proc/self/mounts', 'utf8').catch(() => '');
  return new Map([
    ['mount', mounts.split('\n')],
    ['network namespace', await readdir('/var/run/netns').catch(() => [])],
    ['queueing discipline', await lines(['tc', 'qdisc', 'show'])],
    ['change in the checkout', await lines(['git', 'status', '--porcelain'])],
  ]);
}

/**
 * Everything that a run has left: a sentence each. Processes are ended once
 * they are noted.
 *
 * @param {object} options
 * @param {string} options.id
 * @param {string} options.checkout
 * @param {Map<string, string[]>} options.before - traces before the run
 * @param {string} options.temporary - the folder that was the run's own for temporary files
 * @param {number} [options.patienceMs]
 * @returns {Promise<string[]>}
 */
export async function findLeftovers(options) {
  const { id, checkout, before, temporary } = options;
  const deadline = Date.now() + (options.patienceMs ?? PATIENCE_MS);
  let processes = await processesOf(id);
  while (processes.length > 0 && Date.now() < deadline) {
    await wait(100);
    processes = await processesOf(id);
  }
  const found = processes.map(
    ({ pid, command }) => `process ${pid}: ${command}`,
  );
  for (const { pid } of processes) endQuietly(pid);

  for (const [kind, lines] of await traces(checkout)) {
    const known = new Set(before.get(kind));
    for (const line of lines) {
      if (line && !known.has(line)) found.push(`${kind}: ${line}`);
    }
  }
  for (const name of await readdir(temporary).catch(() => [])) {
    if (!CACHES.test(name)) found.push(`temporary file: ${name}`);
  }
  return found;
}

/** What tools keep in the temporary folder on purpose. */
const CACHES = /^(jest_|node-compile-cache|v8-compile-cache|\.yarn|xfs-)/;

function endQuietly(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}
