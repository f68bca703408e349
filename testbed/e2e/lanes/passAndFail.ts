import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ScoreView } from '@faultline/backstage-plugin-chaos-common';
import { launchSlowDependency } from '../experiments/launchSlowDependency';
import { waitForRun } from '../portal/waitForRun';
import { World } from '../World';

const RUN_MS = 120_000;

/** The same fault, and what the code of the service makes of it. */
export function passAndFail(world: World): void {
  describe('the same slow dependency', () => {
    it('is survived by catalog, which has a time-out and a fallback', async () => {
      const { ines } = world;
      const { run } = await launchSlowDependency(ines, {
        of: 'component:default/catalog',
        to: 'component:default/cache',
        duration: '12s',
      });
      const ended = await waitForRun(ines, run.id, 'ended', RUN_MS);
      assert.equal(ended.phase, 'succeeded', ended.reason);
      assert.equal(ended.verdict, 'passed', ended.report?.sentence);
      assert.equal(ended.recovery, 'clean');
    });

    it('is not survived by payments, which has neither, and the run says by which probe', async () => {
      const { mara } = world;
      const { run } = await launchSlowDependency(mara, {
        of: 'component:default/payments',
        to: 'component:default/ledger',
        // Anything shorter than the template's own duration leaves the score as it is.
        duration: '60s',
      });
      const ended = await waitForRun(mara, run.id, 'ended', RUN_MS);
      assert.equal(ended.verdict, 'failed', ended.report?.sentence);
      assert.equal(ended.recovery, 'clean');
      assert.match(ended.report?.sentence ?? '', /p99/);
      assert.ok(ended.failureMeans, 'it does not say what a failure means');

      const { score } = await mara.read<ScoreView>(
        '/scores/component/default/payments',
      );
      const term = score.terms.find(({ runId }) => runId === run.id);
      assert.equal(term?.outcome, 'failed');
    });
  });
}
