import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { takeLock } from './lock.mjs';

let folder;
let lock;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'faultline-lock-'));
  lock = path.join(folder, 'launcher.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process that takes the lock and holds it until its stdin ends. */
function holder() {
  const program = `
    import { takeLock } from ${JSON.stringify(
      new URL('./lock.mjs', import.meta.url).href,
    )};
    try { takeLock(${JSON.stringify(folder)}, 'npm start'); }
    catch (error) { console.log(error.message); process.exit(1); }
    console.log('held');
    process.stdin.resume();`;
  return spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
}

async function firstLine(child) {
  const [chunk] = await once(child.stdout, 'data');
  return String(chunk).trim();
}

test('a lock is there while it is held and gone afterwards', () => {
  const release = takeLock(folder, 'npm start');
  assert.equal(JSON.parse(readFileSync(lock, 'utf8')).pid, process.pid);
  release();
  assert.deepEqual(readdirSync(folder), []);
});

test('a second start is told who holds the lock and how to stop it', async () => {
  const child = holder();
  assert.equal(await firstLine(child), 'held');
  assert.throws(
    () => takeLock(folder, 'npm start'),
    new RegExp(`"npm start" has been running.*kill ${child.pid}`),
  );
  child.stdin.end();
  await once(child, 'exit');
  assert.equal(existsSync(lock), false);
});

test('the lock of a process that was killed is taken over', async () => {
  const child = holder();
  await firstLine(child);
  child.kill('SIGKILL');
  await once(child, 'exit');
  assert.equal(existsSync(lock), true);
  takeLock(folder, 'npm start')();
  assert.deepEqual(readdirSync(folder), []);
});

test('the lock of a pid that belongs to another process by now is taken over', () => {
  writeFileSync(lock, JSON.stringify({ pid: process.pid, ticks: '1' }));
  takeLock(folder, 'npm start')();
});

test('a lock that cannot be read is taken over', () => {
  writeFileSync(lock, '{"pid":');
  takeLock(folder, 'npm start')();
});

test('of several starts at once exactly one gets a stale lock', async () => {
  writeFileSync(lock, JSON.stringify({ pid: process.pid, ticks: '1' }));
  const children = [holder(), holder(), holder()];
  const lines = await Promise.all(children.map(firstLine));
  assert.equal(lines.filter(line => line === 'held').length, 1, lines.join());
  for (const child of children) child.stdin.end();
});
