import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { agentConfigFile, writeAgentConfigs } from './agentConfig.mjs';
import { readSettings } from './settings.mjs';

test('each agent is told its name, its folder, its token and where to connect', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'faultline-agents-'));
  const settings = readSettings('/srv/shop', {
    FAULTLINE_DATA: folder,
    FAULTLINE_PORT: '8007',
  });
  await writeAgentConfigs(settings);
  const file = agentConfigFile(settings, 'local-network');
  assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), {
    name: 'local-network',
    dataDir: `${folder}/agents/local-network`,
    controlPlane: {
      address: '127.0.0.1:8010',
      enrolAddress: '127.0.0.1:8011',
    },
    joinTokenFile: `${folder}/chaos/join/local-network.token`,
    metricsListen: '127.0.0.1:0',
    allow: { entities: ['*'] },
    proxyControl: `${folder}/proxy/control.sock`,
    protect: ['127.0.0.1:8007'],
  });
  assert.equal(statSync(file).mode & 0o777, 0o600);
  const host = readFileSync(agentConfigFile(settings, 'local-host'), 'utf8');
  assert.equal('proxyControl' in JSON.parse(host), false);
  rmSync(folder, { recursive: true });
});
