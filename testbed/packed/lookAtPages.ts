import assert from 'node:assert/strict';
import { Browser } from 'playwright-core';

/** What create-app puts into its catalog. */
const ENTITY = '/catalog/default/component/example-website';

/**
 * Asks after the plugin's health and opens its tab and its pages, as the guest
 * of an app that nobody has configured yet.
 *
 * @param address - of the portal
 * @param agents - names of those that must be shown
 */
export async function lookAtPages(
  browser: Browser,
  address: string,
  agents: string[],
): Promise<void> {
  const health = await fetch(`${address}/api/chaos/health`);
  assert.equal(health.status, 200, await health.text());
  const page = await browser.newPage();
  try {
    await page.goto(`${address}${ENTITY}`);
    await page.getByRole('button', { name: /enter/i }).click();
    await page.getByRole('link', { name: 'Resilience', exact: true }).click();
    await page
      .getByText('example-website does not say what it runs as')
      .waitFor();
    await page.goto(`${address}/chaos`);
    await page.getByRole('heading', { name: 'Needs attention' }).waitFor();
    await page.goto(`${address}/chaos/agents`);
    const heading = agents.length > 0 ? 'Add an agent' : 'No agent yet';
    await page.getByRole('heading', { name: heading }).waitFor();
    for (const name of agents) {
      await page.getByText(name).first().waitFor();
    }
  } finally {
    await page.close();
  }
}
