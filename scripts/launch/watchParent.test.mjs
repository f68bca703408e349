import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';

test('the death of the parent is noticed, however it died', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'faultline-parent-'));
  const evidence = path.join(folder, 'noticed');
  const module = new URL('./watchParent.mjs', import.meta.url).href;
  const child = `
    import { writeFileSync } from 'node:fs';
    import { watchParent } from ${JSON.stringify(module)};
    const alive = setInterval(() => {}, 1000);
    watchParent(() => {
      writeFileSync(${JSON.stringify(evidence)}, '');
      clearInterval(alive);
    });
    console.log('watching');`;
  const parent = spawn(
    process.execPath,
    [
      '-e',
      `const child = require("child_process").spawn(process.execPath,
         ["--input-type=module", "-e", ${JSON.stringify(child)}],
         { stdio: ["ignore", "pipe", "inherit"] });
       child.stdout.once("data", () => console.log("up"));`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(parent.stdout, 'data');
  parent.kill('SIGKILL');
  const deadline = Date.now() + 10_000;
  while (!existsSync(evidence) && Date.now() < deadline) {
    await new Promise(resolve => {
      setTimeout(resolve, 10);
    });
  }
  assert.equal(existsSync(evidence), true);
  rmSync(folder, { recursive: true });
});
