import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainFailure } from './registry.mjs';

const cases = [
  [
    'no network',
    'npm error code ENOTFOUND\nnpm error network request failed',
    /no answer from the package registry: check the network/,
  ],
  [
    'no network under Yarn',
    '➤ YN0001: │ RequestError: connect ECONNREFUSED 127.0.0.1:9',
    /no answer from the package registry/,
  ],
  [
    'a proxy that hangs up',
    'Error [ERR_SOCKET_CLOSED_BEFORE_CONNECTION]: Socket closed\n    at TCP',
    /no answer from the package registry/,
  ],
  ['a full disk', 'ENOSPC: no space left on device, write', /make room/],
  [
    'a stale lock file',
    '➤ YN0028: │ The lockfile would have been modified by this install',
    /yarn.lock does not match a package.json: run "yarn install"/,
  ],
  ['files of another user', "EACCES: permission denied, open '.yarn'", /write/],
  [
    'anything else',
    'first\nsecond\nthird\nfourth\n    at Socket.onClose',
    /second \| third \| fourth/,
  ],
];

for (const [name, output, sentence] of cases) {
  test(`${name} becomes one sentence that says what to do`, () => {
    const text = explainFailure('yarn install', output, '/tmp/install.log');
    assert.match(text, sentence);
    assert.match(text, /All of it: \/tmp\/install.log$/);
    assert.equal(text.includes('\n'), false);
  });
}
