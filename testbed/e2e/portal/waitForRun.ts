import type { RunView } from '@faultline/backstage-plugin-chaos-common';
import { waitFor } from '../waitFor';
import { PortalUser } from './PortalUser';

const TERMINAL = new Set<string>([
  'succeeded',
  'errored',
  'aborted',
  'skipped',
  'rejected',
  'expired',
]);

/**
 * Waits until a run is where a test wants it; fails at once when it has ended
 * elsewhere.
 *
 * @param wanted - a phase, or `ended` for any end
 */
export async function waitForRun(
  user: PortalUser,
  id: string,
  wanted: RunView['phase'] | 'ended',
  timeoutMs: number,
): Promise<RunView> {
  let seen = 'nothing';
  const run = await waitFor(
    `run ${id} to be ${wanted}`,
    async () => {
      const view = await user.read<RunView>(`/runs/${id}`);
      seen = `${view.phase}: ${view.reason ?? ''} ${JSON.stringify(
        view.stops,
      )}`;
      const there =
        view.phase === wanted ||
        (wanted === 'ended' && TERMINAL.has(view.phase));
      return there || TERMINAL.has(view.phase) ? view : undefined;
    },
    { timeoutMs },
  ).catch(error => {
    throw new Error(`${error.message}; it was last seen ${seen}`);
  });
  if (wanted !== 'ended' && run.phase !== wanted) {
    throw new Error(`Run ${id} ended before it was ${wanted}: ${seen}`);
  }
  return run;
}
