import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { writeCatalog } from './catalog.mjs';
import { readSettings } from './settings.mjs';

const checkout = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../..',
);

let folder;
let settings;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'faultline-catalog-'));
  settings = readSettings(checkout, { FAULTLINE_DATA: folder });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const program = text => ({
  node: process.execPath,
  argv: ['-e', text, '--'],
  cwd: folder,
  env: process.env,
});

test('the demonstration is told where its catalog goes', async () => {
  await writeCatalog(
    settings,
    program(
      'fs.mkdirSync(process.argv.at(-1)); fs.writeFileSync(process.argv.at(-1) + "/asked", process.argv.at(-2))',
    ),
  );
  const asked = readFileSync(path.join(folder, 'catalog/asked'), 'utf8');
  assert.equal(asked, '--write-catalog');
});

test('a demonstration that fails is quoted', async () => {
  await assert.rejects(
    writeCatalog(
      settings,
      program('console.error("no room"); process.exit(2)'),
    ),
    /did not write its catalog to .* \(exit code 2\): no room/,
  );
});
