import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type {
  RunView,
  ScoreView,
} from '@faultline/backstage-plugin-chaos-common';
import { launchSlowDependency } from '../experiments/launchSlowDependency';
import { PortalUser } from '../portal/PortalUser';
import { waitForRun } from '../portal/waitForRun';
import { World } from '../World';

const RUN_MS = 150_000;
/** The template's own: anything shorter leaves the score as it is. */
const DURATION = '60s';

/** The same fault, and what the code of the service makes of it. */
export function passAndFail(world: World): void {
  describe('the same slow dependency', () => {
    let ofCatalog: RunView;
    let ofPayments: RunView;
    before(async () => {
      // Side by side: neither of the two depends on the other.
      [ofCatalog, ofPayments] = await Promise.all([
        slowDown(world.ines, 'catalog', 'cache'),
        slowDown(world.mara, 'payments', 'ledger'),
      ]);
    });

    it('is survived by catalog, which has a time-out and a fallback', () => {
      assert.equal(ofCatalog.phase, 'succeeded', ofCatalog.reason);
      assert.equal(ofCatalog.verdict, 'passed', ofCatalog.report?.sentence);
      assert.equal(ofCatalog.recovery, 'clean');
    });

    it('is not survived by payments, which has neither, and the run says by which probe', () => {
      assert.equal(ofPayments.verdict, 'failed', ofPayments.report?.sentence);
      assert.equal(ofPayments.recovery, 'clean');
      assert.match(ofPayments.report?.sentence ?? '', /p99/);
      assert.ok(
        ofPayments.failureMeans,
        'it does not say what a failure means',
      );
    });

    it('is what the scores of both are explained with', async () => {
      for (const [run, outcome] of [
        [ofCatalog, 'passed'],
        [ofPayments, 'failed'],
      ] as const) {
        const [, name] = (run.entityRef ?? '').split('/');
        const { score } = await world.mara.read<ScoreView>(
          `/scores/component/default/${name}`,
        );
        const term = score.terms.find(({ runId }) => runId === run.id);
        assert.equal(term?.outcome, outcome, name);
      }
    });
  });
}

async function slowDown(
  user: PortalUser,
  of: string,
  to: string,
): Promise<RunView> {
  const { run } = await launchSlowDependency(user, {
    of: `component:default/${of}`,
    to: `component:default/${to}`,
    duration: DURATION,
  });
  return waitForRun(user, run.id, 'ended', RUN_MS);
}
