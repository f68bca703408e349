import assert from 'node:assert/strict';
import { test } from 'node:test';
import { developerTable } from './developerTable.mjs';
import { processTable } from './processes.mjs';
import { readSettings } from './settings.mjs';

const toolchain = { node: '/opt/node', yarn: '/opt/yarn.js', env: { A: '1' } };
const settings = readSettings('/srv/shop', { FAULTLINE_PORT: '8007' });

function stageOf(table, name) {
  return table.find(definition => definition.name === name).stopStage;
}

for (const [command, tableOf] of [
  ['npm start', processTable],
  ['npm run dev', developerTable],
]) {
  test(`${command} stops agents before what they disturb, and the portal last`, () => {
    const table = tableOf(settings, toolchain);
    const stages = ['agent-host', 'demo', 'proxy', 'portal'].map(name =>
      stageOf(table, name),
    );
    assert.deepEqual(stages, [...stages].sort());
    assert.equal(new Set(stages).size, stages.length);
    assert.equal(stageOf(table, 'agent-network'), stages[0]);
  });

  test(`${command} says of every process when it is ready`, () => {
    for (const definition of tableOf(settings, toolchain)) {
      assert.ok(
        definition.readyLine ?? definition.readyCheck,
        `${definition.name} has no condition`,
      );
    }
  });

  test(`${command} gives every process its own name for the log`, () => {
    const names = tableOf(settings, toolchain).map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
  });
}

test('every process is told the same ports and the same data', () => {
  for (const { env } of processTable(settings, toolchain)) {
    assert.equal(env.A, '1');
    assert.equal(env.FAULTLINE_PORT, '8007');
    assert.equal(env.FAULTLINE_DEMO_PORT_BASE, '8100');
    assert.equal(env.FAULTLINE_LOAD_PORT, '8151');
    assert.equal(env.FAULTLINE_DATA, '/srv/shop/.faultline/data');
  }
});

test('no fault is for the platform, and the shop can be hit', () => {
  for (const { name, env } of processTable(settings, toolchain)) {
    assert.equal(env.FAULTLINE_PROTECTED, name === 'demo' ? undefined : '1');
  }
});

test('a portal that keeps failing is given up, all else is tried for ever', () => {
  for (const { name, restartLimit } of processTable(settings, toolchain)) {
    assert.equal(restartLimit !== undefined, name === 'portal');
  }
});
