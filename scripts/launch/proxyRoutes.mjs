import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { Problem } from './problem.mjs';
import { run } from './run.mjs';

/** The system's bound on the path of a socket, less its end mark. */
const LONGEST_SOCKET_PATH = 103;

/** @param {import('./settings.mjs').Settings} settings */
export function proxyRoutesFile(settings) {
  return path.join(settings.data, 'proxy', 'routes.json');
}

/**
 * Where the network agent talks to the proxy. A deep checkout has no room for
 * a socket's path; then it lies in a folder of this user's own in the system's
 * temporary folder, always the same one for the same data.
 *
 * @param {import('./settings.mjs').Settings} settings
 */
export function proxyControl(settings) {
  const near = path.join(settings.data, 'proxy', 'control.sock');
  if (Buffer.byteLength(near) <= LONGEST_SOCKET_PATH) return near;
  const hash = createHash('sha256').update(settings.data).digest('hex');
  const { uid } = userInfo();
  const folder = path.join(tmpdir(), `faultline-${uid}-${hash.slice(0, 12)}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return path.join(folder, 'control.sock');
}

/**
 * Asks the demonstration between which of its services the proxy stands, and
 * writes it down for the proxy.
 *
 * @param {import('./settings.mjs').Settings} settings
 * @param {import('./service.mjs').ServiceDefinition} demo
 * @param {AbortSignal} [signal]
 */
export async function writeProxyRoutes(settings, demo, signal) {
  const { code, output } = await run(
    [demo.node, ...demo.argv, '--print-proxy-routes'],
    { cwd: demo.cwd, env: demo.env, signal },
  );
  const line = output.split('\n').find(text => text.startsWith('{'));
  if (code !== 0 || !line) {
    throw new Problem(
      `The demonstration did not say its routes (exit code ${code}): ${output
        .trim()
        .slice(-400)}`,
    );
  }
  const file = proxyRoutesFile(settings);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(file, `${JSON.stringify(JSON.parse(line), undefined, 2)}\n`);
}
