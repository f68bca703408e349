import { Problem } from './problem.mjs';
import { run } from './run.mjs';

const NETWORK =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|RequestError|network timeout|Timeout awaiting|socket hang up|ERR_SOCKET|certificate/i;

/**
 * The registry that npm is set up for, without the trailing slash. Yarn does
 * not read npm's configuration, so it has to be told.
 *
 * @param {AbortSignal} [signal]
 */
export async function registryAddress(signal) {
  const { code, output } = await run(['npm', 'config', 'get', 'registry'], {
    signal,
  });
  const address = output
    .split('\n')
    .map(line => line.trim())
    .find(line => /^https?:\/\//.test(line));
  if (code !== 0 || !address) {
    throw new Problem(
      '"npm config get registry" gave no address: set one with "npm config set registry <address>", then start again.',
    );
  }
  return address.replace(/\/+$/, '');
}

/**
 * Turns what npm or Yarn printed into one sentence that says what to do.
 *
 * @param {string} command - as the reader knows it
 * @param {string} output
 * @param {string} [log] - where all of it can be read
 */
export function explainFailure(command, output, log) {
  const more = log ? ` All of it: ${log}` : '';
  if (/ENOSPC|no space left/i.test(output)) {
    return `${command} filled the disk: make room, then start again; what is there is continued.${more}`;
  }
  if (/YN0028|lockfile would have been modified/i.test(output)) {
    return `${command} stopped because yarn.lock does not match a package.json: run "yarn install" there and commit yarn.lock.${more}`;
  }
  if (NETWORK.test(output)) {
    return `${command} got no answer from the package registry: check the network, the proxy settings (HTTPS_PROXY) and "npm config get registry", then start again; what is there is continued.${more}`;
  }
  if (/EACCES|EPERM/.test(output)) {
    return `${command} may not write where it has to: give yourself the files again (an earlier start as another user may own them), then start again.${more}`;
  }
  const last = output
    .trim()
    .split('\n')
    .filter(line => !/^\s+at |└ Completed/.test(line))
    .slice(-3)
    .join(' | ')
    .slice(-400);
  return `${command} failed: ${last || 'it printed nothing'}.${more}`;
}
