const assert = require('node:assert/strict');
const { join, resolve } = require('node:path');
const { describe, it } = require('node:test');
const { ESLint } = require('eslint');

const root = resolve(__dirname, '../..');

async function rulesBrokenBy(file, code) {
  const path = join(root, file);
  const eslint = new ESLint({ cwd: root });
  const [result] = await eslint.lintText(`${code}\n`, { filePath: path });
  assert.ok(result, `${file} is not linted at all`);
  return result.messages.map(message => message.ruleId);
}

async function assertRefused(file, code, rule) {
  const broken = await rulesBrokenBy(file, code);
  assert.ok(
    broken.includes(rule),
    `expected ${rule} for ${code} in ${file}, got ${broken.join(', ')}`,
  );
}

async function assertAccepted(file, code) {
  assert.deepEqual(await rulesBrokenBy(file, code), []);
}

const imports = '@typescript-eslint/no-restricted-imports';
const syntax = 'no-restricted-syntax';

describe('the domain', () => {
  const file = 'packages/core/src/example.ts';
  const refused = [
    ["import { readFileSync } from 'node:fs';\nreadFileSync('x');", imports],
    ["import { readFileSync } from 'fs';\nreadFileSync('x');", imports],
    ["export { InputError } from '@backstage/errors';", imports],
    ['export const now = Date.now();', 'no-restricted-properties'],
    ['export const dice = Math.random();', 'no-restricted-properties'],
    ['export const now = new Date();', syntax],
    ['export const now = Date();', syntax],
    ["export const lazy = import('zod');", syntax],
    ['export const env = process.env;', 'no-restricted-globals'],
    ['export const later = setTimeout;', 'no-restricted-globals'],
    ["export const answer = fetch('http://x');", 'no-restricted-globals'],
    ["console.log('x');", 'no-restricted-globals'],
  ];
  for (const [code, rule] of refused) {
    it(`refuses ${code.split('\n')[0]}`, () => assertRefused(file, code, rule));
  }

  it('accepts a date made from what it is given', () =>
    assertAccepted(file, 'export const at = (ms: number) => new Date(ms);'));

  it('lets its tests read files', () =>
    assertAccepted(
      'packages/core/src/example.test.ts',
      "import { readFileSync } from 'node:fs';\n\nreadFileSync('x');",
    ));
});

describe('no shell', () => {
  const files = [
    'packages/agent-kit/src/example.ts',
    'packages/agent-kit/src/example.test.ts',
    'agents/host/src/example.ts',
    'plugins/chaos-backend/src/example.ts',
    'scripts/example.mjs',
  ];
  const refused = [
    ["import { exec } from 'node:child_process';\nexec('ls');", imports],
    ["import { execSync } from 'child_process';\nexecSync('ls');", imports],
    ["import * as c from 'node:child_process';\nc.spawn('ls');", syntax],
    ["import c from 'node:child_process';\nc.exec('ls');", syntax],
    ["export const c = import('node:child_process');", syntax],
    ["require('child_process').exec('ls');", syntax],
    ['export const options = { shell: true };', syntax],
    ["export const options = { 'shell': '/bin/sh' };", syntax],
    ['export const options = shell => ({ shell });', syntax],
  ];
  for (const file of files) {
    for (const [code, rule] of refused) {
      it(`refuses ${code.split('\n')[0]} in ${file}`, () =>
        assertRefused(
          file,
          code,
          // Plain scripts have no TypeScript plugin, so the base rule serves.
          file.endsWith('.mjs') && rule === imports
            ? 'no-restricted-imports'
            : rule,
        ));
    }
    it(`accepts a list of arguments in ${file}`, () =>
      assertAccepted(
        file,
        "import { spawn } from 'node:child_process';\n\nspawn('ls', ['-l'], { shell: false });",
      ));
  }
});

describe('import directions', () => {
  const core = '@faultline/chaos-core';
  const protocol = '@faultline/chaos-protocol';
  const agentKit = '@faultline/chaos-agent-kit';
  const common = '@faultline/backstage-plugin-chaos-common';
  const react = '@faultline/backstage-plugin-chaos-react';
  const node = '@faultline/backstage-plugin-chaos-node';
  const frontend = '@faultline/backstage-plugin-chaos';
  const backend = '@faultline/backstage-plugin-chaos-backend';
  const everything = [
    core,
    protocol,
    agentKit,
    common,
    react,
    node,
    frontend,
    backend,
    'app',
    'backend',
  ];
  const packages = [
    ['packages/core', []],
    ['packages/protocol', [core]],
    ['packages/agent-kit', [core, protocol]],
    ['agents/host', [core, protocol, agentKit]],
    ['agents/network', [core, protocol, agentKit]],
    ['plugins/chaos-common', [core]],
    ['plugins/chaos-react', [core, common]],
    ['plugins/chaos', [core, common, react]],
    ['plugins/chaos-node', [core, common]],
    ['plugins/chaos-backend', [core, protocol, common, node]],
  ];

  for (const [directory, allowed] of packages) {
    const file = `${directory}/src/example.ts`;
    it(`lets ${directory} import ${
      allowed.join(', ') || 'none of ours'
    }`, async () => {
      for (const name of everything) {
        for (const path of [name, `${name}/testing`]) {
          const broken = await rulesBrokenBy(file, `export * from '${path}';`);
          assert.equal(
            broken.includes(imports),
            !allowed.includes(name),
            `${path} in ${file}`,
          );
        }
      }
    });
  }

  it('leaves files alone that are named like a package', () =>
    assertAccepted(
      'plugins/chaos/src/example.ts',
      "export * from './app';\nexport * from '../App/backend';",
    ));
});
