import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { installPackages } from './install.mjs';

let checkout;
let context;
beforeEach(() => {
  checkout = mkdtempSync(path.join(tmpdir(), 'faultline-install-'));
  mkdirSync(path.join(checkout, 'packages/core'), { recursive: true });
  writeFileSync(path.join(checkout, 'packages/core/package.json'), '{}');
  writeFileSync(
    path.join(checkout, 'package.json'),
    JSON.stringify({ workspaces: ['packages/*', 'testbed'] }),
  );
  context = {
    checkout,
    state: path.join(checkout, '.faultline'),
    logs: path.join(checkout, '.faultline/logs'),
    report: { detail: () => {} },
  };
});
afterEach(() => rmSync(checkout, { recursive: true, force: true }));

const linkState = () => path.join(checkout, 'node_modules/.yarn-state.yml');

/** Stands for Yarn: a program that leaves what an installation leaves. */
function yarnThat(ending) {
  const file = path.join(checkout, 'yarn.js');
  writeFileSync(
    file,
    `const fs = require("node:fs");
     fs.appendFileSync("seen", String(fs.existsSync("node_modules/.yarn-state.yml")) + " ");
     ${ending}
     fs.mkdirSync("node_modules", { recursive: true });
     fs.writeFileSync("node_modules/.yarn-state.yml", "");`,
  );
  return { node: process.execPath, yarn: file, env: process.env };
}

test('an installation is done once for the same manifests', async () => {
  const toolchain = yarnThat('');
  assert.equal(await installPackages({ ...context, toolchain }), true);
  assert.equal(await installPackages({ ...context, toolchain }), false);
  writeFileSync(path.join(checkout, 'packages/core/package.json'), '{"a":1}');
  assert.equal(await installPackages({ ...context, toolchain }), true);
});

test('an installation whose link state is gone is done again', async () => {
  const toolchain = yarnThat('');
  await installPackages({ ...context, toolchain });
  rmSync(linkState());
  assert.equal(await installPackages({ ...context, toolchain }), true);
});

test('after an interrupted installation nothing that it left is trusted', async () => {
  mkdirSync(path.join(checkout, 'node_modules'));
  writeFileSync(linkState(), 'from an earlier installation');
  await assert.rejects(
    installPackages({
      ...context,
      toolchain: yarnThat(
        'console.log("RequestError: ETIMEDOUT"); process.exit(1);',
      ),
    }),
    /yarn install got no answer from the package registry/,
  );
  await installPackages({ ...context, toolchain: yarnThat('') });
  assert.equal(existsSync(linkState()), true);
  // The first found the old state; the second was made to start afresh.
  assert.equal(
    readFileSync(path.join(checkout, 'seen'), 'utf8'),
    'true false ',
  );
});
