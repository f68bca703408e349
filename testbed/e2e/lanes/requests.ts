import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type {
  Page,
  RunSummary,
} from '@faultline/backstage-plugin-chaos-common';
import { PortalPage } from '../browser/PortalPage';
import { World } from '../World';

/** What pages cost. Runs of the lanes before are what they list. */
export function requests(world: World): void {
  describe('what pages ask for', () => {
    it('is at most three requests for the tab of an entity', async () => {
      const { browser, stack } = world;
      const portal = await PortalPage.open(
        browser,
        stack.address,
        'mara.lindqvist',
      );
      const asked = portal.noteRequests();
      await portal.goto('/catalog/default/component/payments/resilience');
      const { page } = portal;
      await page.getByRole('button', { name: 'Run an experiment' }).waitFor();
      await page.getByText('History', { exact: true }).first().waitFor();
      await page.waitForLoadState('networkidle');
      const addresses = asked.map(request => request.url());
      assert.ok(addresses.length <= 3, addresses.join('\n'));
      assert.ok(addresses.length > 0, 'nothing was asked');
      await portal.close();
    });

    it('comes page by page where it is a list of runs, each run once', async () => {
      const { mara } = world;
      const whole = await mara.read<Page<RunSummary>>('/runs?limit=100');
      assert.ok(whole.items.length >= 3, 'too few runs to turn pages');
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const query = new URLSearchParams({
          limit: '2',
          ...(cursor && { cursor }),
        });
        const page = await mara.read<Page<RunSummary>>(`/runs?${query}`);
        assert.ok(page.items.length <= 2);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor !== undefined && seen.length <= whole.items.length);
      assert.deepEqual(
        seen,
        whole.items.map(({ id }) => id),
      );
    });
  });
}
