import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type {
  Page,
  RunSummary,
  RunView,
} from '@faultline/backstage-plugin-chaos-common';
import { pauseProcess } from '../experiments/pauseProcess';
import { slowLedger } from '../experiments/slowLedger';
import { launch } from '../portal/launch';
import { waitForRun } from '../portal/waitForRun';
import { Bystander } from '../stack/Bystander';
import { waitFor } from '../waitFor';
import { World } from '../World';

const SLOW_MS = 300;

/**
 * An agent, or everything, dies in the middle of a fault.
 *
 * @param environment - of the stack that is started after everything has died
 */
export function survival(
  world: World,
  environment: Record<string, string>,
): void {
  describe('survival', () => {
    it('ends the latency within a second of the network agent’s death, without one failed request', async () => {
      const { stack, mara } = world;
      const { shop } = stack;
      const startedAt = Date.now();
      const { run } = await launch(mara, {
        document: slowLedger('survive-network-agent', '60s'),
      });
      await waitForRun(mara, run.id, 'active', 30_000);
      await waitFor(
        'payments to be slow',
        async () =>
          (
            await shop.requests('payments', startedAt)
          ).some(({ durationMs }) => durationMs > SLOW_MS),
        { timeoutMs: 10_000 },
      );
      const pid = await stack.agentPid('network');
      const killedAt = Date.now();
      process.kill(pid, 'SIGKILL');

      await waitFor(
        'twenty fast requests in a row',
        async () => {
          const requests = await shop.requests('payments', killedAt);
          const last = requests.slice(-20);
          return (
            last.length === 20 &&
            last.every(({ durationMs }) => durationMs < SLOW_MS)
          );
        },
        { timeoutMs: 20_000 },
      );
      const after = await shop.requests('payments', startedAt);
      const lastSlow = after.findLast(({ durationMs }) => durationMs > SLOW_MS);
      const goneAfterMs = (lastSlow?.startedAt ?? killedAt) - killedAt;
      assert.ok(goneAfterMs <= 1000, `the latency lasted ${goneAfterMs} ms`);
      const failed = after.filter(({ outcome }) => outcome !== 'success');
      assert.deepEqual(failed, []);

      const ended = await waitForRun(mara, run.id, 'ended', 90_000);
      assert.notEqual(ended.stops.length, 0, 'the run does not say why');
      assert.equal(ended.recovery, 'clean');
      await stack.agentsConnected(mara);
    });

    it('lets a paused process run again within a second of the host agent’s death', async () => {
      const { stack, mara } = world;
      const bystander = Bystander.start('bystander-1', stack.shop.portBase);
      try {
        const { run } = await launch(mara, {
          document: pauseProcess('survive-host-agent', 'bystander-1', '60s'),
        });
        await waitFor('the process to be paused', () => bystander.isStopped(), {
          timeoutMs: 20_000,
        });
        const pid = await stack.agentPid('host');
        const killedAt = Date.now();
        process.kill(pid, 'SIGKILL');
        await waitFor('the process to run again', () => bystander.isRunning(), {
          timeoutMs: 5000,
        });
        const afterMs = Date.now() - killedAt;
        assert.ok(afterMs <= 1000, `the process was paused ${afterMs} ms more`);
        const ended = await waitForRun(mara, run.id, 'ended', 90_000);
        assert.notEqual(ended.stops.length, 0, 'the run does not say why');
        assert.equal(ended.recovery, 'clean');
        await stack.agentsConnected(mara);
      } finally {
        await bystander.end();
      }
    });

    it('reverts what was left of a fault when everything was killed at once, and says so', async () => {
      const { stack, mara } = world;
      const bystander = Bystander.start('bystander-2', stack.shop.portBase);
      try {
        const { run } = await launch(mara, {
          document: pauseProcess('survive-everything', 'bystander-2', '10m'),
        });
        await waitForRun(mara, run.id, 'active', 30_000);
        await waitFor('the process to be paused', () => bystander.isStopped(), {
          timeoutMs: 20_000,
        });
        const before = await mara.read<Page<RunSummary>>('/runs?limit=100');
        await stack.killEverything();
        assert.ok(await bystander.isStopped(), 'nobody was left to undo it');

        await world.start(environment);
        await waitFor('the process to run again', () => bystander.isRunning(), {
          timeoutMs: 1000,
        });
        const ended = await waitForRun(world.mara, run.id, 'ended', 120_000);
        assert.notEqual(ended.phase, 'succeeded');
        assert.match(sentences(ended), /restart|supervision|control plane/i);

        const after = await world.mara.read<Page<RunSummary>>(
          '/runs?limit=100',
        );
        assert.deepEqual(
          after.items.map(({ id }) => id),
          before.items.map(({ id }) => id),
          'the history is not what it was',
        );
      } finally {
        await bystander.end();
      }
    });
  });
}

function sentences(run: RunView): string {
  return [run.reason, ...run.stops.map(({ reason }) => reason)].join(' ');
}
