import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Browser } from 'playwright-core';
import { stringify } from 'yaml';
import { Backend } from '../e2e/stack/Backend';
import { choosePort } from '../e2e/stack/choosePort';
import {
  freePort,
  launchChromium,
  PostgresServer,
  startPostgres,
} from '../src';
import { createApp } from './createApp';
import { packPackages } from './packPackages';
import { runCommand } from './runCommand';

const ENTITY = '/catalog/default/component/example-website';

describe('our packages, in a Backstage app of somebody else', () => {
  let folder: string;
  let app: string;
  let archives: ReadonlyMap<string, string>;
  let browser: Browser;
  let postgres: PostgresServer | undefined;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'faultline-packed-'));
    app = path.join(folder, 'app');
  });
  after(async () => {
    await browser?.close();
    await postgres?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('are packed, each one that is published', async () => {
    archives = await packPackages(folder);
    assert.ok(archives.has('@faultline/backstage-plugin-chaos'));
    assert.ok(archives.has('@faultline/backstage-plugin-chaos-backend'));
    assert.ok(archives.has('@faultline/chaos-core'));
  });

  it('install into an app that create-app has just made', async () => {
    await createApp(app, archives);
    await runCommand(['yarn', 'workspace', 'app', 'build'], { cwd: app });
  });

  it('have a schema for their configuration, which finds a mistake', async () => {
    const good = await writeConfig('good.yaml', {
      chaos: { dataDir: folder, limits: { maxTargets: 3 } },
    });
    const check = (file: string) =>
      runCommand(
        ['yarn', 'backstage-cli', 'config:check', '--strict', '--lax'].concat(
          ...[path.join(app, 'app-config.yaml'), file].map(each => [
            '--config',
            each,
          ]),
        ),
        { cwd: app },
      );
    await check(good);
    const bad = await writeConfig('bad.yaml', {
      chaos: { agents: { bootstrap: [{ name: 'a', kind: 'toaster' }] } },
    });
    await assert.rejects(check(bad), /bootstrap/);
  });

  for (const database of ['SQLite', 'PostgreSQL'] as const) {
    it(`serve the tab and the page from a backend on ${database}`, async () => {
      const port = await choosePort();
      if (database === 'PostgreSQL') postgres = await startPostgres();
      const config = await writeConfig(`${database}.yaml`, {
        app: { baseUrl: `http://localhost:${port}` },
        backend: {
          baseUrl: `http://localhost:${port}`,
          listen: { host: '127.0.0.1', port },
          cors: { origin: `http://localhost:${port}` },
          database: postgres
            ? { client: 'pg', connection: postgres.connectionString }
            : {
                client: 'better-sqlite3',
                connection: { directory: path.join(folder, 'database') },
              },
        },
        chaos: {
          dataDir: path.join(folder, `chaos-${database}`),
          agents: {
            listen: { host: '127.0.0.1', port: await freePort() },
            enrolListen: { host: '127.0.0.1', port: await freePort() },
          },
        },
      });
      const backend = await Backend.start({
        root: app,
        port,
        configs: [path.join(app, 'app-config.yaml'), config],
        env: { GITHUB_TOKEN: 'none' },
      });
      try {
        browser ??= await launchChromium();
        const page = await browser.newPage();
        await page.goto(`${backend.address}${ENTITY}`);
        await page.getByRole('button', { name: /enter/i }).click();
        await page
          .getByRole('link', { name: 'Resilience', exact: true })
          .click();
        await page
          .getByText(/not tested/i)
          .first()
          .waitFor();
        await page.goto(`${backend.address}/chaos`);
        await page.getByRole('tab', { name: 'Agents' }).first().waitFor();
        await page.close();
      } finally {
        await backend.stop();
      }
    });
  }

  async function writeConfig(name: string, config: object): Promise<string> {
    const file = path.join(folder, name);
    await writeFile(file, stringify(config));
    return file;
  }
});
