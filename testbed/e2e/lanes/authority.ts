import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import type {
  ExperimentView,
  PlanView,
  RunSummary,
  ScoreView,
} from '@faultline/backstage-plugin-chaos-common';
import { PortalPage } from '../browser/PortalPage';
import { chaosDocument } from '../experiments/chaosDocument';
import { slowLedger } from '../experiments/slowLedger';
import { launch } from '../portal/launch';
import { PortalUser } from '../portal/PortalUser';
import { waitForRun } from '../portal/waitForRun';
import { waitFor } from '../waitFor';
import { World } from '../World';

/** Who may not break it, does not; whatever else is configured. */
export function authority(world: World, permissions: 'on' | 'off'): void {
  describe(`authority, with Backstage’s permissions ${permissions}`, () => {
    it('lets nobody launch on an entity of another team, and says whom to ask', async () => {
      const { mara, ines, stack } = world;
      const made = await mara.post<ExperimentView>(
        '/experiments',
        slowLedger(`not-mine-${permissions}`, '5s'),
      );
      assert.equal(made.status, 201, made.text);
      const planned = await mara.post<PlanView>(
        `/experiments/${made.body.id}/plan`,
      );
      assert.equal(planned.status, 200, planned.text);

      const launched = await ines.post('/runs', {
        experimentId: made.body.id,
        targetsHash: planned.body.plan.targetsHash,
        ...(planned.body.confirm && { confirm: planned.body.confirm.type }),
      });
      assert.equal(launched.status, 403, launched.text);
      assert.match(launched.text, /team-checkout|payments/);

      await waitFor(
        'the refusal in the audit log',
        async () => {
          const log = path.join(stack.data, 'logs/portal.log');
          const lines = (await readFile(log, 'utf8')).split('\n');
          return lines.some(
            line =>
              line.includes('user:default/ines.carvalho') &&
              /fail/i.test(line) &&
              line.includes('run'),
          );
        },
        { timeoutMs: 10_000 },
      );
    });

    it('disables the button and says why', async () => {
      const { browser, stack } = world;
      const portal = await PortalPage.open(
        browser,
        stack.address,
        'ines.carvalho',
      );
      await portal.goto('/catalog/default/component/payments/resilience');
      const button = portal.page.getByRole('button', {
        name: 'Run an experiment',
      });
      await button.waitFor();
      assert.equal(await button.getAttribute('aria-disabled'), 'true');
      const { allowed } = await world.ines.read<ScoreView>(
        '/scores/component/default/payments',
      );
      assert.equal(allowed.launch.allowed, false);
      assert.ok(allowed.launch.reason);
      assert.ok(allowed.launch.remedy);
      // A hand that moves, as browsers tell it from a touch.
      await portal.page.mouse.move(400, 400);
      await button.hover();
      await portal.page
        .getByRole('tooltip')
        .getByText(allowed.launch.reason)
        .waitFor();
      await portal.close();
    });

    it('lets nobody but owners and administrators abort or halt', async () => {
      const { mara, ines, noor } = world;
      const { run } = await launch(mara, {
        document: slowLedger(`abort-${permissions}`, '60s'),
      });
      await waitForRun(mara, run.id, 'active', 30_000);
      const refused = await ines.post(`/runs/${run.id}/abort`, {});
      assert.equal(refused.status, 403, refused.text);
      for (const scope of [
        { kind: 'entity', entityRef: 'component:default/payments' },
        { kind: 'everything' },
      ]) {
        const halt = await ines.post('/halts', { scope, reason: 'a try' });
        assert.equal(halt.status, 403, halt.text);
      }
      const aborted = await noor.post<RunSummary>(`/runs/${run.id}/abort`, {
        reason: 'seen enough',
      });
      assert.ok(aborted.status < 300, aborted.text);
      const ended = await waitForRun(mara, run.id, 'ended', 60_000);
      assert.equal(ended.phase, 'aborted');
    });

    it('refuses an entity whose annotation claims the processes of another team', async () => {
      const made = await world.ines.post<ExperimentView>(
        '/experiments',
        chaosDocument(`hostile-${permissions}`, {
          entityRef: 'component:default/recommendations',
          target: { selector: { app: 'payments' } },
          action: { type: 'processKill', count: 1 },
        }),
      );
      assert.equal(made.status, 201, made.text);
      const planned = await world.ines.post<PlanView>(
        `/experiments/${made.body.id}/plan`,
      );
      assert.equal(planned.status, 200, planned.text);
      const verdict = planned.body.plan.safety.find(
        ({ rule }) => rule === 'targetConfirmsEntity',
      );
      assert.equal(verdict?.level, 'refuse', planned.text);
      assert.match(verdict?.reason ?? '', /payments/);
      const launched = await world.ines.post('/runs', {
        experimentId: made.body.id,
        targetsHash: planned.body.plan.targetsHash,
        ...(planned.body.confirm && { confirm: planned.body.confirm.type }),
      });
      assert.ok([403, 409, 422].includes(launched.status), launched.text);
    });

    it('gives nothing but health to who is not signed in', async () => {
      const { noor } = world;
      const nobody = world.stack.nobody;
      const { paths } = await noor.read<{
        paths: Record<string, Record<string, unknown>>;
      }>('/openapi.json');
      const answers = await Promise.all(
        Object.entries(paths).flatMap(([route, methods]) =>
          Object.keys(methods).map(method => ask(nobody, method, route)),
        ),
      );
      assert.ok(answers.length > 20, 'the interface is not described');
      const open = answers.filter(({ status }) => status !== 401);
      assert.deepEqual(open, [
        { method: 'GET', route: '/health', status: 200 },
      ]);
    });
  });
}

async function ask(user: PortalUser, method: string, route: string) {
  const address = route
    .replace(/^\/api\/chaos/, '')
    .replace(/\{[^}]+\}/g, '3f0b1c1e-9a5d-4d6e-8c39-0d7a0f6a1b2c');
  const body = method === 'get' || method === 'delete' ? undefined : {};
  const { status } = await user.request(method.toUpperCase(), address, body);
  return { method: method.toUpperCase(), route: address, status };
}
