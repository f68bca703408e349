import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PortalPage } from '../browser/PortalPage';
import { launchSlowDependency } from '../experiments/launchSlowDependency';
import { waitForRun } from '../portal/waitForRun';
import { World } from '../World';

/** What must be reached without a mouse, in the whole portal around the page. */
export function keyboard(world: World): void {
  describe('the keyboard', () => {
    it('stops a run with two keys from the opening of its page', async () => {
      const { stack, mara, browser } = world;
      const { run } = await launchSlowDependency(mara, {
        of: 'component:default/payments',
        to: 'component:default/ledger',
        duration: '60s',
      });
      await waitForRun(mara, run.id, 'active', 30_000);
      const portal = await PortalPage.open(
        browser,
        stack.address,
        'mara.lindqvist',
      );
      const { page } = portal;
      await portal.goto(`/chaos/runs/${run.id}`);
      await page.getByText('Active').first().waitFor();

      await page.keyboard.press('Tab');
      const focused = await page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? '',
      );
      assert.equal(focused, `Stop ${run.shortId}`);
      await page.keyboard.press('Enter');

      const ended = await waitForRun(mara, run.id, 'ended', 60_000);
      assert.equal(ended.phase, 'aborted');
      assert.deepEqual(portal.errors, []);
      await portal.close();
    });
  });
}
