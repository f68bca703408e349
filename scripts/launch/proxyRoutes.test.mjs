import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import {
  proxyControl,
  proxyRoutesFile,
  writeProxyRoutes,
} from './proxyRoutes.mjs';
import { readSettings } from './settings.mjs';

let folder;
let settings;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'faultline-routes-'));
  settings = readSettings('/srv/shop', { FAULTLINE_DATA: folder });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const demo = program => ({
  node: process.execPath,
  argv: ['-e', program, '--'],
  cwd: folder,
  env: process.env,
});

test('the routes are what the demonstration says', async () => {
  await writeProxyRoutes(
    settings,
    demo(
      'console.log(JSON.stringify({ routes: [{ name: process.argv.at(-1) }] }))',
    ),
  );
  const written = readFileSync(proxyRoutesFile(settings), 'utf8');
  assert.deepEqual(JSON.parse(written), {
    routes: [{ name: '--print-proxy-routes' }],
  });
});

test('a demonstration that fails is quoted', async () => {
  await assert.rejects(
    writeProxyRoutes(
      settings,
      demo('console.error("no such port"); process.exit(2)'),
    ),
    /did not say its routes \(exit code 2\): no such port/,
  );
});

test('the socket lies beside the data when its path fits, else in the temporary folder', () => {
  assert.equal(proxyControl(settings), `${folder}/proxy/control.sock`);
  const deep = { ...settings, data: path.join(folder, 'x'.repeat(100)) };
  const socket = proxyControl(deep);
  assert.ok(Buffer.byteLength(socket) <= 103, socket);
  assert.equal(proxyControl(deep), socket);
  rmdirSync(path.dirname(socket));
});
