import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { bringTool, toolCacheFolder } from './toolCache.mjs';
import { missingNodeRemedy, usesOwnNode } from './toolchain.mjs';

let cache;
beforeEach(async () => {
  cache = await mkdtemp(path.join(tmpdir(), 'faultline-tools-'));
});
afterEach(() => rm(cache, { recursive: true, force: true }));

const tool = { name: '@some/tool', version: '1.0.0', file: 'bin/tool.js' };

/** Stands for npm: writes the package where `npm install --prefix` would. */
function installer(calls, code = 0, output = '') {
  return async argv => {
    calls.push(argv);
    const prefix = argv[argv.indexOf('--prefix') + 1];
    const folder = path.join(prefix, 'node_modules/@some/tool/bin');
    await mkdir(folder, { recursive: true });
    if (code === 0) await writeFile(path.join(folder, 'tool.js'), '1');
    return { code, output };
  };
}

test('the machine’s own Node is used when it is a 22 or a 24', () => {
  assert.equal(usesOwnNode('22.18.0'), true);
  assert.equal(usesOwnNode('22.17.1'), false);
  assert.equal(usesOwnNode('24.99.0'), true);
  assert.equal(usesOwnNode('20.20.2'), false);
  assert.equal(usesOwnNode('23.0.0'), false);
  assert.equal(usesOwnNode('26.0.0'), false);
});

test('a machine that npm has no Node for is asked to bring one', () => {
  assert.equal(missingNodeRemedy('linux', 'x64', '20.1.0'), undefined);
  assert.match(
    missingNodeRemedy('darwin', 'arm64', '20.1.0'),
    /darwin on arm64: install Node 24 or 22.18/,
  );
});

test('a tool is brought once and found afterwards', async () => {
  const calls = [];
  const runCommand = installer(calls);
  const first = await bringTool({ cache, ...tool, runCommand });
  assert.equal(await bringTool({ cache, ...tool, runCommand }), first);
  assert.equal(calls.length, 1);
  assert.deepEqual(await readdir(cache), ['some-tool-1.0.0']);
});

test('a failed download leaves nothing that could be taken for the tool', async () => {
  const runCommand = installer([], 1, 'npm error code ENOTFOUND');
  await assert.rejects(
    bringTool({ cache, ...tool, runCommand }),
    /no answer from the package registry/,
  );
  assert.deepEqual(await readdir(cache), []);
});

test('two downloads at once both end with the tool', async () => {
  const runCommand = installer([]);
  const [one, other] = await Promise.all([
    bringTool({ cache, ...tool, runCommand }),
    bringTool({ cache, ...tool, runCommand }),
  ]);
  assert.equal(one, other);
  assert.deepEqual(await readdir(cache), ['some-tool-1.0.0']);
});

test('a broken folder with the right name is replaced', async () => {
  await mkdir(path.join(cache, 'some-tool-1.0.0', 'node_modules'), {
    recursive: true,
  });
  const file = await bringTool({
    cache,
    ...tool,
    runCommand: installer([]),
  });
  assert.match(file, /some-tool-1\.0\.0\/node_modules\/@some\/tool\/bin/);
});

test('the cache follows XDG_CACHE_HOME', () => {
  assert.equal(
    toolCacheFolder({ XDG_CACHE_HOME: '/var/cache/me' }),
    '/var/cache/me/faultline/tools',
  );
});
