import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { countJest, countTap, countTests } from './countTests.mjs';

test('skipped tests and suites that do not load count as failed', () => {
  const report = {
    numPassedTests: 10,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 3,
    numRuntimeErrorTestSuites: 4,
  };
  assert.deepEqual(countJest(report), { passed: 10, failed: 10 });
});

test('Node’s own runner is counted by its last lines', () => {
  const output = 'ok 1 - a\n# tests 3\n# pass 2\n# fail 1\n# skipped 0\n';
  assert.deepEqual(countTap(output), { passed: 2, failed: 1 });
});

test('a check is one test', async () => {
  const step = { counts: 'check' };
  assert.deepEqual(await countTests(step, { code: 0, output: '' }, ''), {
    passed: 1,
    failed: 0,
  });
  assert.deepEqual(await countTests(step, { code: 2, output: '' }, ''), {
    passed: 0,
    failed: 1,
  });
});

test('a command that fails although its tests pass has failed', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'faultline-count-'));
  const file = path.join(folder, 'report.json');
  writeFileSync(file, JSON.stringify({ numPassedTests: 5, numFailedTests: 0 }));
  const result = { code: 1, output: '' };
  assert.deepEqual(await countTests({ counts: 'jest' }, result, file), {
    passed: 5,
    failed: 1,
  });
  rmSync(folder, { recursive: true });
});

test('a command that ran no test has failed', async () => {
  const result = { code: 0, output: '# pass 0\n# fail 0\n' };
  assert.deepEqual(await countTests({ counts: 'tap' }, result, ''), {
    passed: 0,
    failed: 1,
  });
});
