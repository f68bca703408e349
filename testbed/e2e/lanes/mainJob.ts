import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type {
  RunView,
  ScoreView,
} from '@faultline/backstage-plugin-chaos-common';
import { launchPlan, planFromTab } from '../browser/launchFromTab';
import { PortalPage } from '../browser/PortalPage';
import { waitForRun } from '../portal/waitForRun';
import { lastBeforeFast } from '../shop/lastBeforeFast';
import { median } from '../shop/median';
import { waitFor } from '../waitFor';
import { World } from '../World';

const SCORE = '/scores/component/default/payments';
const ADDED_MS = 400;

/** The service owner's whole way, in a browser, with real processes. */
export function mainJob(world: World): void {
  describe('a service owner in the browser', () => {
    it('kills one instance of payments and watches it come back', async () => {
      const { stack, mara, browser } = world;
      const before = await mara.read<ScoreView>(SCORE);
      const pids = await pidsOf(world);
      const portal = await PortalPage.open(browser, stack.address);
      const { page } = portal;

      await portal.goto('/');
      await page.getByText('Mara Lindqvist').click();
      await page.getByRole('link', { name: 'payments', exact: true }).click();
      await page.getByRole('link', { name: 'Resilience', exact: true }).click();
      const dialog = await planFromTab(page, { template: 'Kill one instance' });

      const shown = await dialog.innerText();
      const ids = new Set(shown.match(/process:[0-9a-f-]+:\d+:\d+/g));
      assert.equal(ids.size, 1, shown);
      const [target] = ids;
      const victim = Number(target.split(':')[2]);
      assert.ok(pids.includes(victim), `${victim} is none of ${pids}`);

      const id = await launchPlan(page, dialog);
      const killed = await waitFor(
        'the process to be another one',
        async () => {
          const now = await pidsOf(world);
          return now.length === 2 && !now.includes(victim) && now;
        },
        { timeoutMs: 60_000 },
      );
      const survivor = pids.find(pid => pid !== victim);
      assert.ok(survivor && killed.includes(survivor), 'the other one died');

      const run = await waitForRun(mara, id, 'ended', 120_000);
      assert.equal(run.phase, 'succeeded', run.reason);
      assert.equal(run.recovery, 'clean');
      assert.ok(run.verdict, 'there is no verdict');
      assert.ok(
        run.verdict !== 'inconclusive',
        `inconclusive: ${run.report?.sentence}`,
      );
      assert.ok(
        run.report?.timeToRecoverMs !== undefined,
        'recovery was not measured',
      );
      const [attempt] = run.attempts;
      assert.equal(run.attempts.length, 1);
      assert.equal(attempt.target.id, target);
      await page
        .getByText(/Completed/)
        .first()
        .waitFor();

      const after = await mara.read<ScoreView>(SCORE);
      assert.notDeepEqual(after.score, before.score);
      const term = after.score.terms.find(({ runId }) => runId === id);
      assert.ok(term, 'the score does not name the run');
      assert.notEqual(term.outcome, 'notTested');
      assert.deepEqual(portal.errors, []);
      await portal.close();
    });

    it('slows the ledger down by what was asked, and stops it at once', async () => {
      const { stack, mara, browser } = world;
      const { shop } = stack;
      const portal = await PortalPage.open(
        browser,
        stack.address,
        'mara.lindqvist',
      );
      const { page } = portal;
      await portal.goto('/catalog/default/component/payments/resilience');
      const dialog = await planFromTab(page, {
        template: 'Slow dependency',
        fields: { Duration: '60s', Latency: `${ADDED_MS}ms` },
      });
      const launchedAt = Date.now();
      const calm = (await shop.requests('payments', launchedAt - 5000)).map(
        ({ durationMs }) => durationMs,
      );
      const id = await launchPlan(page, dialog);
      const active = await waitForRun(mara, id, 'active', 60_000);
      await waitFor(
        'the page to follow',
        async () => (await page.getByText('Active').count()) > 0,
        { timeoutMs: 1500 },
      );

      const since = active.injectedAt ?? Date.now();
      const slow = await waitFor(
        'fifty requests during the fault',
        async () => {
          const requests = await shop.requests('payments', since);
          const during = requests.filter(({ startedAt }) => startedAt > since);
          return during.length >= 50 && during;
        },
        { timeoutMs: 15_000 },
      );
      const added =
        median(slow.map(({ durationMs }) => durationMs)) - median(calm);
      assert.ok(
        added >= ADDED_MS - 20 && added <= ADDED_MS + 60,
        `asked for ${ADDED_MS} ms, added ${added} ms`,
      );

      const stop = page.getByRole('button', { name: /^Stop/ }).first();
      await stop.waitFor();
      const clickedAt = Date.now();
      await stop.click();
      const goneAfterMs = await lastBeforeFast(shop, 'payments', clickedAt);
      assert.ok(
        goneAfterMs <= 250 + 50,
        `the fault was still seen ${goneAfterMs} ms after the click`,
      );
      const run = await waitForRun(mara, id, 'ended', 60_000);
      assert.equal(run.phase, 'aborted');
      assert.equal(run.recovery, 'clean');
      assert.match(saysWhy(run), /mara/i);
      await page.getByText('Aborted').first().waitFor();
      assert.match(await page.innerText('body'), /stopped by/i);
      assert.deepEqual(portal.errors, []);
      await portal.close();
    });
  });
}

async function pidsOf({ stack }: World): Promise<number[]> {
  const processes = await stack.shop.processes();
  return processes
    .filter(({ name, state }) => /^payments-/.test(name) && state === 'running')
    .flatMap(({ pid }) => (pid === undefined ? [] : [pid]));
}

function saysWhy({ reason, stops }: RunView): string {
  return [reason, ...stops.map(stop => `${stop.by} ${stop.reason}`)].join(' ');
}
