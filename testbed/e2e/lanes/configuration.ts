import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type {
  ExperimentView,
  PlanView,
} from '@faultline/backstage-plugin-chaos-common';
import { Browser } from 'playwright-core';
import { parse, stringify } from 'yaml';
import { launchChromium } from '../../src';
import { PortalPage } from '../browser/PortalPage';
import { checkout } from '../checkout';
import { slowLedger } from '../experiments/slowLedger';
import { PortalUser } from '../portal/PortalUser';
import { signIn } from '../portal/signIn';
import { Backend } from '../stack/Backend';
import { choosePort } from '../stack/choosePort';
import { waitFor } from '../waitFor';

/** Where a page must say what is missing, and not break. */
const PAGES = [
  '/chaos',
  '/chaos/runs',
  '/chaos/agents',
  '/catalog/default/component/payments/resilience',
];

const ROUTES = [
  '/overview',
  '/runs',
  '/agents',
  '/faults',
  '/scores',
  '/halts',
];

/** The backend starts whatever stands in `chaos:`, and says what to do. */
export function configuration(): void {
  describe('configuration', () => {
    let folder: string;
    let browser: Browser | undefined;
    before(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'faultline-e2e-'));
      browser = await launchChromium();
    });
    after(async () => {
      await browser?.close();
      await rm(folder, { recursive: true, force: true });
    });

    /** The portal alone, with this instead of its `chaos:`. */
    async function startWith(name: string, chaos: unknown): Promise<Backend> {
      const port = await choosePort();
      const text = await readFile(
        path.join(checkout, 'app-config.yaml'),
        'utf8',
      );
      const file = path.join(folder, `${name}.yaml`);
      await writeFile(file, stringify({ ...parse(text), chaos }));
      return Backend.start({
        root: checkout,
        port,
        configs: [file],
        env: {
          FAULTLINE_PORT: String(port),
          FAULTLINE_DATA: path.join(folder, name),
        },
      });
    }

    async function signedIn(backend: Backend): Promise<PortalUser> {
      const token = await signIn(backend.address, 'mara.lindqvist');
      return new PortalUser(`${backend.address}/api/chaos`, token);
    }

    async function everyPageSays(backend: Backend, says: RegExp) {
      assert.ok(browser, 'there is no browser');
      const portal = await PortalPage.open(
        browser,
        backend.address,
        'mara.lindqvist',
      );
      for (const address of PAGES) {
        await portal.goto(address);
        await waitFor(
          `${address} to say ${says}`,
          async () => says.test(await portal.page.innerText('body')),
          { timeoutMs: 20_000 },
        );
      }
      assert.deepEqual(portal.errors, []);
      await portal.close();
    }

    it('may be empty: every page says that there is no agent and how to add one', async () => {
      const backend = await startWith('empty', {});
      try {
        const mara = await signedIn(backend);
        assert.equal((await mara.get('/overview')).status, 200);
        await everyPageSays(backend, /no agent/i);

        const made = await mara.post<ExperimentView>(
          '/experiments',
          slowLedger('without-agents', '10s'),
        );
        assert.equal(made.status, 201, made.text);
        const planned = await mara.post<PlanView>(
          `/experiments/${made.body.id}/plan`,
        );
        assert.equal(planned.status, 200, planned.text);
        const refused = planned.body.plan.safety.filter(
          ({ level }) => level === 'refuse',
        );
        assert.ok(
          refused.some(({ reason }) => /agent/i.test(reason)),
          planned.text,
        );
        assert.ok(refused.every(({ remedy }) => remedy));
        const launched = await mara.post('/runs', {
          experimentId: made.body.id,
          targetsHash: planned.body.plan.targetsHash,
        });
        assert.ok([409, 422].includes(launched.status), launched.text);
        const { items } = await mara.read<{ items: unknown[] }>('/runs');
        assert.deepEqual(items, []);
      } finally {
        await backend.stop();
      }
    });

    it('may be invalid: every route and page names the key, the value and the remedy', async () => {
      const backend = await startWith('invalid', {
        limits: { maxFaultDuration: '100 fortnights' },
      });
      try {
        const mara = await signedIn(backend);
        for (const route of ROUTES) {
          const { status, text, problem } = await mara.get(route);
          assert.equal(status, 503, `${route}: ${text}`);
          const [first] = problem.problems ?? [];
          assert.match(first?.path ?? '', /limits\.maxFaultDuration/, text);
          assert.match(text, /100 fortnights/);
          assert.ok(first?.remedy, text);
        }
        const nobody = new PortalUser(
          `${backend.address}/api/chaos`,
          undefined,
        );
        assert.equal((await nobody.get('/runs')).status, 401);
        await everyPageSays(backend, /maxFaultDuration/);
      } finally {
        await backend.stop();
      }
    });
  });
}
