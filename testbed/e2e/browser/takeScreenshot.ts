import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Page } from 'playwright-core';

/** Git-ignored; people look at it, nothing compares it. */
const folder = path.resolve(__dirname, '../screenshots');

/** Keeps a picture of the whole page, e.g. `run-live-dark-768`. */
export async function takeScreenshot(page: Page, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await page.screenshot({
    path: path.join(folder, `${name}.png`),
    fullPage: true,
  });
}
