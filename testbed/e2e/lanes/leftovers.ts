import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { slowLedger } from '../experiments/slowLedger';
import { launch } from '../portal/launch';
import { waitForRun } from '../portal/waitForRun';
import { World } from '../World';

/** Ctrl-C, with a fault in force. */
export function leftovers(world: World): void {
  describe('stopping', () => {
    it('leaves no process, no lock and no fault', async () => {
      const { stack, mara } = world;
      const { run } = await launch(mara, {
        document: slowLedger('in-force-at-the-end', '5m'),
      });
      await waitForRun(mara, run.id, 'active', 30_000);
      assert.equal(await stack.stop(), 0, stack.output);
      assert.match(stack.output, /Everything has stopped/);
      assert.deepEqual(await stack.processes(), []);
      const lock = path.join(stack.data, 'launcher.lock');
      await assert.rejects(readFile(lock), /ENOENT/);
      const routes = path.join(stack.data, 'logs/proxy.log');
      assert.doesNotMatch(await readFile(routes, 'utf8'), /uncaught|fatal/i);
    });
  });
}
