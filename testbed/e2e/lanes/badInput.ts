import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type {
  ExperimentView,
  Page,
  PlanView,
  RunSummary,
} from '@faultline/backstage-plugin-chaos-common';
import { checkout } from '../checkout';
import { chaosDocument } from '../experiments/chaosDocument';
import { waitFor } from '../waitFor';
import { World } from '../World';

const DOCUMENT = `apiVersion: chaos.example.com/v1
kind: ChaosExperiment
metadata:
  name: bad-input
spec:
  entityRef: component:default/payments
  target:
    selector:
      app: payments
  action:
    type: networkLatency
    latency: 100ms
    duration: 10s
`;

/** What is changed in a good document, and where its problem must point. */
const REFUSED: Array<{
  what: string;
  change: [string, string];
  path: string;
  says: RegExp;
}> = [
  {
    what: 'an unknown field',
    change: ['latency: 100ms', 'latency: 100ms\n    latncy: 1s'],
    path: 'spec.action',
    says: /latency/,
  },
  {
    what: 'an unknown fault',
    change: ['networkLatency', 'networkLatencies'],
    path: 'spec.action.type',
    says: /networkLatency/,
  },
  {
    what: 'a percentage of 0',
    change: ['duration: 10s', 'duration: 10s\n    percentage: 0'],
    path: 'spec.action.percentage',
    says: /100/,
  },
  {
    what: 'a percentage of 101',
    change: ['duration: 10s', 'duration: 10s\n    percentage: 101'],
    path: 'spec.action.percentage',
    says: /100/,
  },
  {
    what: 'a duration of 0',
    change: ['duration: 10s', 'duration: 0s'],
    path: 'spec.action.duration',
    says: /1s/,
  },
  {
    what: 'a duration of 100 days',
    change: ['duration: 10s', 'duration: 100d'],
    path: 'spec.action.duration',
    says: /h/,
  },
  {
    what: 'a duration of 2400 hours',
    change: ['duration: 10s', 'duration: 2400h'],
    path: 'spec.action.duration',
    says: /24h/,
  },
  {
    what: 'an empty selector',
    change: ['selector:\n      app: payments', 'selector: {}'],
    path: 'spec.target',
    says: /label|select/i,
  },
];

/** Every refusal says where, what and how to go on; nothing is started. */
export function badInput(world: World): void {
  const runIds = async () => {
    const { items } = await world.mara.read<Page<RunSummary>>(
      '/runs?limit=100',
    );
    return items.map(({ id }) => id);
  };

  describe('bad input', () => {
    let before: string[];
    beforeEach(async () => {
      before = await runIds();
    });
    afterEach(async () => {
      assert.deepEqual(await runIds(), before, 'a run was created');
    });

    it('accepts the document that is changed in the tests below', async () => {
      const { status, text } = await world.mara.postYaml(
        '/experiments',
        DOCUMENT,
      );
      assert.equal(status, 201, text);
    });

    it('names line and column of malformed YAML', async () => {
      const { status, problem } = await world.mara.postYaml(
        '/experiments',
        DOCUMENT.replace('metadata:', 'metadata: [unclosed'),
      );
      assert.equal(status, 400);
      const [first] = problem.problems ?? [];
      assert.ok(first, 'there is no problem');
      assert.ok((first.line ?? 0) >= 3, JSON.stringify(first));
      assert.ok((first.column ?? 0) >= 1, JSON.stringify(first));
      assert.ok(first.remedy, 'there is no remedy');
    });

    for (const { what, change, path: where, says } of REFUSED) {
      it(`refuses ${what} with its place and remedy`, async () => {
        const { status, problem, text } = await world.mara.postYaml(
          '/experiments',
          DOCUMENT.replace(...change),
        );
        assert.equal(status, 400, text);
        const [first] = problem.problems ?? [];
        assert.ok(first, text);
        assert.ok(first.path.startsWith(where), text);
        assert.match(`${first.message} ${first.remedy}`, says);
        assert.ok(first.remedy, text);
        assert.ok(first.line, text);
        assert.ok(problem.error.message, text);
      });
    }

    it('refuses to plan what no agent can do, and to launch it all the same', async () => {
      const created = await world.noor.post<ExperimentView>(
        '/experiments',
        chaosDocument('no-such-capability', {
          entityRef: 'component:default/payments',
          target: { selector: { app: 'payments' } },
          action: { type: 'podFailure', duration: '30s', count: 1 },
        }),
      );
      assert.equal(created.status, 201, created.text);
      const planned = await world.noor.post<PlanView>(
        `/experiments/${created.body.id}/plan`,
      );
      assert.equal(planned.status, 200, planned.text);
      const refused = planned.body.plan.safety.find(
        ({ rule }) => rule === 'faultAvailable',
      );
      assert.equal(refused?.level, 'refuse', planned.text);
      assert.match(refused?.reason ?? '', /podFailure|Pod failure/i);
      assert.ok(refused?.remedy, planned.text);
      const launched = await world.noor.post('/runs', {
        experimentId: created.body.id,
        targetsHash: planned.body.plan.targetsHash,
        ...(planned.body.confirm && { confirm: planned.body.confirm.type }),
      });
      assert.ok([409, 422].includes(launched.status), launched.text);
      assert.ok(
        launched.problem.verdicts?.some(
          ({ rule }) => rule === 'faultAvailable',
        ),
        launched.text,
      );
    });

    it('refuses a plan whose targets have changed since it was shown', async () => {
      const { mara, stack } = world;
      const created = await mara.post<ExperimentView>(
        '/experiments',
        chaosDocument('stale-hash', {
          entityRef: 'component:default/payments',
          target: { selector: { app: 'payments' } },
          action: { type: 'processKill', all: true },
          safety: { maxTargets: 5 },
        }),
      );
      assert.equal(created.status, 201, created.text);
      const planned = await mara.post<PlanView>(
        `/experiments/${created.body.id}/plan`,
      );
      const { pid } = await stack.shop.process('payments-2');
      assert.ok(pid);
      process.kill(pid, 'SIGKILL');
      await waitFor(
        'payments-2 to be another process',
        async () => {
          const now = await stack.shop.process('payments-2');
          return now.state === 'running' && now.pid !== pid;
        },
        { timeoutMs: 20_000 },
      );
      const launched = await mara.post('/runs', {
        experimentId: created.body.id,
        targetsHash: planned.body.plan.targetsHash,
        ...(planned.body.confirm && { confirm: planned.body.confirm.type }),
      });
      assert.equal(launched.status, 409, launched.text);
      assert.match(launched.text, /payments-2/);
      assert.match(launched.text, /plan/i);
    });

    it('takes the two example files as they are', async () => {
      const examples = path.join(checkout, 'examples/experiments');
      const post = async (name: string) => {
        const text = await readFile(path.join(examples, name), 'utf8');
        const answer = await world.noor.postYaml<ExperimentView>(
          '/experiments',
          text,
        );
        assert.equal(answer.status, 201, answer.text);
        return answer.body.outlook;
      };
      const ended = await post('pod-failure-experiment.yaml');
      assert.equal(ended.state, 'ended');
      assert.match(ended.sentence, /window ended 2023-06-01T02:00Z/);
      assert.deepEqual(ended.next, []);

      const recurring = await post('network-latency-experiment.yaml');
      assert.equal(recurring.next.length, 5, recurring.sentence);
      for (const instant of recurring.next) {
        const at = new Date(instant);
        assert.ok(instant > Date.now());
        assert.deepEqual([at.getUTCDay(), at.getUTCHours()], [2, 1]);
      }
    });
  });
}
