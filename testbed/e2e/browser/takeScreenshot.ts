import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Page } from 'playwright-core';

/** Git-ignored; people look at it, nothing compares it. */
const folder = path.resolve(__dirname, '../screenshots');

/**
 * Keeps a picture, e.g. `run-live-dark-768`: of the whole page, or of what is
 * in view where a dialog lies over it.
 */
export async function takeScreenshot(page: Page, name: string): Promise<void> {
  const isCovered = (await page.getByRole('dialog').count()) > 0;
  await mkdir(folder, { recursive: true });
  await page.screenshot({
    path: path.join(folder, `${name}.png`),
    fullPage: !isCovered,
  });
}
