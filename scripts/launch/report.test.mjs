import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Report } from './report.mjs';

function screen(options) {
  const written = [];
  const out = { write: text => written.push(text), on() {}, columns: 40 };
  return { report: new Report({ out, ...options }), written };
}

test('without a terminal each line stands alone and has no control characters', () => {
  const { report, written } = screen({ steps: 2, interactive: false });
  report.begin('Packages');
  report.detail('link step');
  report.end('up to date');
  report.say('Stopping.');
  assert.deepEqual(written, [
    '[1/2] Packages\n',
    '[1/2] Packages: up to date\n',
    'Stopping.\n',
  ]);
});

test('on a terminal the running step is rewritten in place, within its width', () => {
  const { report, written } = screen({ steps: 2, interactive: true });
  report.begin('Packages, of which there are a great many indeed');
  const [clear, line] = written;
  assert.equal(clear, '\r\u001b[2K');
  assert.equal(line.length, 39);
  report.end();
  assert.match(written.at(-1), /^\[1\/2\] Packages.*: done in 0 s\n$/);
});

test('a problem ends the running step', () => {
  const { report, written } = screen({ steps: 1, interactive: false });
  report.begin('Ports');
  report.problem('Port 7007 is in use.');
  assert.deepEqual(written.slice(1), [
    '[1/1] Ports: did not finish\n',
    'Port 7007 is in use.\n',
  ]);
});
