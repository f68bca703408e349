import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Browser } from 'playwright-core';
import { checkout } from '../e2e/checkout';
import { launchChromium, startPostgres } from '../src';
import { AppUnderTest } from './AppUnderTest';
import { instructions } from './installPackages';
import { lookAtPages } from './lookAtPages';
import { packPackages } from './packPackages';
import { Program } from './Program';
import { runCommand } from './runCommand';
import { expectedAgents, startAgents } from './startAgents';

describe('our packages, in a Backstage app of somebody else', () => {
  let folder: string;
  let app: AppUnderTest;
  let archives: ReadonlyMap<string, string>;
  let browser: Browser;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'faultline-packed-'));
  });
  after(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('are installed as the documentation tells', async () => {
    const text = await readFile(
      path.join(checkout, 'docs/getting-started.md'),
      'utf8',
    );
    const { app: inApp, backend, line, agents } = instructions;
    assert.ok(text.includes(`yarn --cwd packages/app add ${inApp}\n`));
    assert.ok(text.includes(`yarn --cwd packages/backend add ${backend}\n`));
    assert.ok(text.includes(line));
    for (const agent of agents) assert.ok(text.includes(agent));
  });

  it('are packed, each one that is published', async () => {
    archives = await packPackages(folder);
    const { app: inApp, backend, agents } = instructions;
    for (const name of [inApp, backend, ...agents]) {
      assert.ok(archives.has(name), `${name} is not published`);
    }
    for (const [name, archive] of archives) {
      const manifest = await runCommand(
        ['tar', '-xzOf', archive, 'package/package.json'],
        { cwd: folder },
      );
      assert.doesNotMatch(manifest, /"workspace:/, name);
      assert.doesNotMatch(manifest, /"main": "src/, name);
    }
  });

  it('install into an app that create-app has just made', async () => {
    app = await AppUnderTest.create(folder, archives);
  });

  it('have a schema for their configuration, which finds a mistake', async () => {
    await app.checkConfig({
      chaos: { dataDir: folder, agents: { bootstrap: expectedAgents } },
    });
    await assert.rejects(
      app.checkConfig({
        chaos: { agents: { bootstrap: [{ name: 'a', kind: 'toaster' }] } },
      }),
      /bootstrap/,
    );
  });

  it('build with the app', async () => {
    await app.build();
    browser = await launchChromium();
  });

  it('serve tab, pages and agents from a backend on SQLite', async () => {
    const started = await app.startBackend(
      'sqlite',
      {
        client: 'better-sqlite3',
        connection: { directory: path.join(folder, 'database') },
      },
      expectedAgents,
    );
    let agents: Program[] = [];
    try {
      agents = await startAgents(app, started, folder);
      const names = expectedAgents.map(agent => agent.name);
      await lookAtPages(browser, started.backend.address, names);
    } finally {
      for (const program of agents) await program.stop();
      await started.backend.stop();
    }
  });

  it('serve tab and pages from a backend on PostgreSQL', async () => {
    const postgres = await startPostgres();
    try {
      const { backend } = await app.startBackend(
        'postgres',
        { client: 'pg', connection: postgres.connectionString },
        [],
      );
      try {
        await lookAtPages(browser, backend.address, []);
      } finally {
        await backend.stop();
      }
      assert.ok((await postgres.databasesCreated()) > 0);
    } finally {
      await postgres.stop();
    }
  });
});
