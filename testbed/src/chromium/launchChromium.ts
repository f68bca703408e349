import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Browser, chromium } from 'playwright-core';
import { ChromiumProgram } from './ChromiumProgram';
import { findChromium } from './findChromium';

/** No sandbox: it needs rights that a test has neither as root nor in CI. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a real Chromium, without a window, that sends nothing by itself.
 * Close the browser to end its process; what it left of temporary files goes
 * with it.
 *
 * @param program - which one; by default whatever `findChromium` finds
 * @public
 */
export async function launchChromium(
  program?: ChromiumProgram,
): Promise<Browser> {
  const { executablePath, env } = program ?? (await findChromium());
  const temporary = await mkdtemp(path.join(tmpdir(), 'faultline-browser-'));
  const remove = () => rm(temporary, { recursive: true, force: true });
  const browser = await chromium
    .launch({
      executablePath,
      args: FLAGS,
      env: { ...stringsOf(process.env), ...env, TMPDIR: temporary },
    })
    .catch(async error => {
      await remove();
      throw error;
    });
  // It does not always take its own with it when it is told to end.
  const close = browser.close.bind(browser);
  browser.close = async options => {
    await close(options);
    await remove();
  };
  return browser;
}

function stringsOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(environment);
  return Object.fromEntries(
    entries.filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}
