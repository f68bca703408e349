import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { isAlive } from '../launch/processIdentity.mjs';
import { findLeftovers, RUN_VARIABLE, traces } from './leftovers.mjs';

let temporary;
beforeEach(() => {
  temporary = mkdtempSync(path.join(tmpdir(), 'faultline-left-'));
});
afterEach(() => rmSync(temporary, { recursive: true, force: true }));

async function leftovers(id) {
  const before = await traces(temporary);
  return findLeftovers({
    id,
    checkout: temporary,
    before,
    temporary,
    patienceMs: 200,
  });
}

test('nothing is reported when nothing is left', async () => {
  assert.deepEqual(await leftovers(`none-${process.pid}`), []);
});

test('a process that outlives its parent is named and ended', async () => {
  const id = `orphan-${process.pid}`;
  const orphan = `setInterval(() => {}, 1000); console.log(process.pid)`;
  const parent = spawn(
    process.execPath,
    [
      '-e',
      `const child = require("child_process").spawn(process.execPath,
         ["-e", ${JSON.stringify(orphan)}],
         { detached: true, stdio: ["ignore", "pipe", "ignore"] });
       child.stdout.once("data", pid => { console.log(String(pid)); process.exit(0); });`,
    ],
    {
      env: { ...process.env, [RUN_VARIABLE]: id },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [pid] = await once(parent.stdout, 'data');
  await once(parent, 'exit');
  const found = await leftovers(id);
  assert.equal(found.length, 1);
  assert.match(found[0], new RegExp(`^process ${Number(pid)}: .*setInterval`));
  const deadline = Date.now() + 5000;
  while (isAlive(Number(pid)) && Date.now() < deadline) {
    await new Promise(resolve => {
      setTimeout(resolve, 10);
    });
  }
  assert.equal(isAlive(Number(pid)), false);
});

test('a temporary file is named, the cache of a tool is not', async () => {
  writeFileSync(path.join(temporary, 'faultline-postgres-x'), '');
  writeFileSync(path.join(temporary, 'node-compile-cache'), '');
  assert.deepEqual(await leftovers('files'), [
    'temporary file: faultline-postgres-x',
  ]);
});
