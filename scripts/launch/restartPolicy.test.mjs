import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RestartPolicy } from './restartPolicy.mjs';

test('the wait doubles from half a second to ten seconds', () => {
  const policy = new RestartPolicy();
  const waits = Array.from({ length: 7 }, (_, index) =>
    policy.afterExit({ ranMs: 100, nowMs: index }),
  );
  assert.deepEqual(waits, [500, 1000, 2000, 4000, 8000, 10_000, 10_000]);
});

test('a process that ran for half a minute is started again at once', () => {
  const policy = new RestartPolicy();
  policy.afterExit({ ranMs: 100, nowMs: 0 });
  policy.afterExit({ ranMs: 100, nowMs: 1 });
  assert.equal(policy.afterExit({ ranMs: 30_000, nowMs: 2 }), 500);
});

test('with a limit the sixth exit within a minute is the last', () => {
  const policy = new RestartPolicy({ limit: { times: 5, withinMs: 60_000 } });
  for (let exit = 0; exit < 5; exit += 1) {
    assert.notEqual(policy.afterExit({ ranMs: 1, nowMs: exit }), undefined);
  }
  assert.equal(policy.afterExit({ ranMs: 1, nowMs: 5 }), undefined);
});

test('exits that lie further back than the limit’s window do not count', () => {
  const policy = new RestartPolicy({ limit: { times: 1, withinMs: 1000 } });
  assert.notEqual(policy.afterExit({ ranMs: 1, nowMs: 0 }), undefined);
  assert.notEqual(policy.afterExit({ ranMs: 1, nowMs: 2000 }), undefined);
});
