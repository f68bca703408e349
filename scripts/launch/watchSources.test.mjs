import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { watchSources } from './watchSources.mjs';

test('a burst of changes calls back once', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'faultline-watch-'));
  mkdirSync(path.join(root, 'src/deep'), { recursive: true });
  let calls = 0;
  let stop;
  await new Promise(resolve => {
    stop = watchSources(root, ['src', 'not-there'], () => {
      calls += 1;
      resolve();
    });
    writeFileSync(path.join(root, 'src/a.ts'), '1');
    writeFileSync(path.join(root, 'src/deep/b.ts'), '2');
    writeFileSync(path.join(root, 'src/a.ts'), '3');
  });
  stop();
  assert.equal(calls, 1);
  rmSync(root, { recursive: true });
});
