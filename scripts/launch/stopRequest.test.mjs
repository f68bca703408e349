import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { test } from 'node:test';
import { listenForStop, Stopped } from './stopRequest.mjs';

test('one Ctrl-C that npm passes on a second time is one request', () => {
  const source = new EventEmitter();
  let now = 0;
  const { stop, hurry } = listenForStop(source, () => now);
  source.emit('SIGINT');
  now = 40;
  source.emit('SIGINT');
  assert.equal(stop.aborted, true);
  assert.ok(stop.reason instanceof Stopped);
  assert.equal(hurry.aborted, false);
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  test(`a second ${signal} later on asks to hurry`, () => {
    const source = new EventEmitter();
    let now = 0;
    const { stop, hurry } = listenForStop(source, () => now);
    source.emit(signal);
    now = 1500;
    source.emit(signal);
    assert.equal(stop.aborted, true);
    assert.equal(hurry.aborted, true);
  });
}
