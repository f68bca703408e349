import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { DoneMark, fingerprint } from './fingerprint.mjs';

let root;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'faultline-hash-'));
  mkdirSync(path.join(root, 'app/src'), { recursive: true });
  writeFileSync(path.join(root, 'app/src/index.ts'), 'export {};');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('touching a file without changing it changes nothing', async () => {
  const before = await fingerprint(root, ['app']);
  utimesSync(path.join(root, 'app/src/index.ts'), new Date(0), new Date(0));
  assert.equal(await fingerprint(root, ['app']), before);
});

test('content, a new file and a new name each change the fingerprint', async () => {
  const seen = new Set([await fingerprint(root, ['app'])]);
  writeFileSync(path.join(root, 'app/src/index.ts'), 'export { };');
  seen.add(await fingerprint(root, ['app']));
  writeFileSync(path.join(root, 'app/src/a.ts'), '');
  seen.add(await fingerprint(root, ['app']));
  rmSync(path.join(root, 'app/src/a.ts'));
  writeFileSync(path.join(root, 'app/src/b.ts'), '');
  seen.add(await fingerprint(root, ['app']));
  assert.equal(seen.size, 4);
});

test('what tools write beside sources does not count', async () => {
  const before = await fingerprint(root, ['app']);
  mkdirSync(path.join(root, 'app/dist'));
  writeFileSync(path.join(root, 'app/dist/main.js'), '1');
  assert.equal(await fingerprint(root, ['app']), before);
});

test('a missing entry is a fingerprint of its own, not an error', async () => {
  assert.notEqual(
    await fingerprint(root, ['app']),
    await fingerprint(root, ['app', 'yarn.lock']),
  );
});

test('work counts as done for one fingerprint until it is forgotten', async () => {
  const mark = new DoneMark(root, 'install');
  assert.equal(await mark.matches('a'), false);
  await mark.remember('a');
  assert.equal(await mark.matches('a'), true);
  assert.equal(await mark.matches('b'), false);
  await mark.forget();
  assert.equal(await mark.matches('a'), false);
});
