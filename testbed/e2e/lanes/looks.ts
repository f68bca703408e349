import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
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

const TAB_OF_PAYMENTS = '/catalog/default/component/payments/resilience';
const TAB_OF_CATALOG = '/catalog/default/component/catalog/resilience';

/** What the pages are about. */
interface Runs {
  readonly live: RunSummary;
  readonly ended: RunSummary;
}

/** Pages as people see them: pictures for people, axe for the rest. */
export function looks(world: World): void {
  describe('every page', () => {
    let runs: Runs;
    const theirs = () => runs;
    before(async () => {
      const { noor } = world;
      const page = await noor.read<Page<RunSummary>>(
        '/runs?phase=succeeded&limit=1',
      );
      const [ended] = page.items;
      const { run } = await launchSlowDependency(noor, {
        of: 'component:default/payments',
        to: 'component:default/ledger',
        duration: '10m',
      });
      runs = { live: run, ended };
      await waitForRun(noor, run.id, 'active', 30_000);
    });
    after(async () => {
      await world.noor.post(`/runs/${runs.live.id}/abort`, { reason: 'seen' });
      await waitForRun(world.noor, runs.live.id, 'ended', 60_000);
    });

    for (const look of LOOKS) {
      it(`has no serious violation at ${look.width} px, ${look.theme}`, () =>
        seeEveryPage(world, look, theirs()));
    }
  });
}

async function seeEveryPage(
  { browser, stack }: World,
  look: Look,
  { live, ended }: Runs,
): Promise<void> {
  const { width, theme } = look;
  const portal = await PortalPage.open(
    browser,
    stack.address,
    'noor.haddad',
    look,
  );
  const { page } = portal;
  const found: string[] = [];
  const see = async (name: string) => {
    await takeScreenshot(page, `${name}-${theme}-${width}`);
    const violations = await seriousViolations(page);
    found.push(...violations.map(text => `${name}: ${text}`));
  };
  await portal.goto(`/chaos/runs/${live.id}`);
  await page.getByText('Active').first().waitFor();
  await page.getByRole('button', { name: /^Stop/ }).first().waitFor();
  await see('run-live');
  await portal.goto(TAB_OF_PAYMENTS);
  await page.getByRole('button', { name: 'Run an experiment' }).waitFor();
  await see('tab');
  await portal.goto(TAB_OF_CATALOG);
  await planFromTab(page, { template: 'Slow dependency' });
  await see('launch-plan');
  await portal.goto('/chaos');
  await page.getByText('Running now').waitFor();
  await see('overview');
  await portal.goto('/chaos/runs');
  await page.getByText(live.shortId).first().waitFor();
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
  await portal.goto('/catalog');
  await page.getByRole('link', { name: 'payments' }).first().waitFor();
  await page.getByRole('button', { name: 'Halt…' }).waitFor();
  // A page of the catalog's own: a picture of where the control is, no more.
  await takeScreenshot(page, `halt-on-every-page-${theme}-${width}`);
  await portal.goto(`/chaos/runs/${ended.id}`);
  await page.getByText('Completed').first().waitFor();
  await see('run-finished');
  assert.deepEqual(portal.errors, []);
  await portal.close();
  assert.deepEqual(found, []);
}
