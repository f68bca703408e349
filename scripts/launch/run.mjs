import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Problem } from './problem.mjs';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [log] - file that receives everything that is printed
 * @property {(line: string) => void} [onLine]
 * @property {AbortSignal} [signal] - ends the command and all it started
 */

/**
 * Runs a command to its end, in a process group of its own so that all it
 * started can be ended with it.
 *
 * @param {string[]} argv
 * @param {RunOptions} [options]
 * @returns {Promise<{code: number, output: string}>} output: at most the last 64 KiB
 */
export function run(argv, options = {}) {
  const [command, ...rest] = argv;
  options.signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const child = spawn(command, rest, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const log = openLog(options.log);
    let output = '';
    const onLine = line => {
      log?.write(`${line}\n`);
      output = `${output}${line}\n`.slice(-65_536);
      options.onLine?.(line);
    };
    createInterface({ input: child.stdout }).on('line', onLine);
    createInterface({ input: child.stderr }).on('line', onLine);

    const abort = () => endGroup(child.pid);
    options.signal?.addEventListener('abort', abort, { once: true });
    child.once('error', error => {
      log?.end();
      reject(
        error.code === 'ENOENT'
          ? new Problem(
              `The command "${command}" was not found: install it, or put its folder on PATH, then start again.`,
            )
          : error,
      );
    });
    child.once('close', (code, signal) => {
      options.signal?.removeEventListener('abort', abort);
      log?.end();
      if (options.signal?.aborted) reject(options.signal.reason);
      else resolve({ code: code ?? (signal ? 128 : 1), output });
    });
  });
}

function openLog(file) {
  if (!file) return undefined;
  mkdirSync(path.dirname(file), { recursive: true });
  return createWriteStream(file);
}

function endGroup(pid) {
  if (!pid) return;
  signalGroup(pid, 'SIGTERM');
  setTimeout(() => signalGroup(pid, 'SIGKILL'), 3000).unref();
}

/**
 * @param {number} pid - of the group's first process
 * @param {NodeJS.Signals} signal
 * @returns {boolean} whether anybody was there to receive it
 */
export function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}
