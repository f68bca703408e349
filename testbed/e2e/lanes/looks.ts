import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type {
  Page,
  RunSummary,
} from '@faultline/backstage-plugin-chaos-common';
import { planFromTab } from '../browser/launchFromTab';
import { Look, PortalPage } from '../browser/PortalPage';
import { seriousViolations } from '../browser/seriousViolations';
import { takeScreenshot } from '../browser/takeScreenshot';
import { launchSlowDependency } from '../experiments/launchSlowDependency';
import { waitForRun } from '../portal/waitForRun';
import { World } from '../World';

const LOOKS: Look[] = [
  { width: 1440, theme: 'light' },
  { width: 1440, theme: 'dark' },
  { width: 768, theme: 'light' },
  { width: 768, theme: 'dark' },
];

const TAB = '/catalog/default/component/payments/resilience';

/** Pages as people see them: pictures for people, axe for the rest. */
export function looks(world: World): void {
  describe('every page', () => {
    for (const look of LOOKS) {
      const { width, theme } = look;
      it(`has no serious violation at ${width} px, ${theme}`, async () => {
        const { browser, stack, mara } = world;
        const ended = await mara.read<Page<RunSummary>>(
          '/runs?phase=succeeded&limit=1',
        );
        const portal = await PortalPage.open(
          browser,
          stack.address,
          'mara.lindqvist',
          look,
        );
        const { page } = portal;
        const found: string[] = [];
        const see = async (name: string) => {
          await takeScreenshot(page, `${name}-${theme}-${width}`);
          const violations = await seriousViolations(page);
          found.push(...violations.map(text => `${name}: ${text}`));
        };
        await portal.goto(TAB);
        await page.getByRole('button', { name: 'Run an experiment' }).waitFor();
        await see('tab');
        await planFromTab(page, { template: 'Slow dependency' });
        await see('launch-plan');

        const { run } = await launchSlowDependency(mara, {
          of: 'component:default/payments',
          to: 'component:default/ledger',
          duration: '60s',
        });
        await waitForRun(mara, run.id, 'active', 30_000);
        await portal.goto(`/chaos/runs/${run.id}`);
        await page.getByText('Active').first().waitFor();
        await page.getByRole('button', { name: /^Stop/ }).first().waitFor();
        await see('run-live');
        await portal.goto('/chaos');
        await page.getByText('Running now').waitFor();
        await see('overview');
        await portal.goto('/chaos/runs');
        await page.getByText(run.shortId).first().waitFor();
        await see('runs');
        await portal.goto('/chaos/agents');
        await page.getByText('local-network').first().waitFor();
        await see('agents');
        await page.getByRole('button', { name: 'Halt…' }).first().click();
        await page
          .getByRole('button', { name: /^Halt / })
          .first()
          .waitFor();
        await see('halt');
        await portal.goto(`/chaos/runs/${ended.items[0].id}`);
        await page.getByText('Completed').first().waitFor();
        await see('run-finished');
        await mara.post(`/runs/${run.id}/abort`, { reason: 'seen' });
        await waitForRun(mara, run.id, 'ended', 60_000);
        assert.deepEqual(portal.errors, []);
        await portal.close();
        assert.deepEqual(found, []);
      });
    }
  });
}
