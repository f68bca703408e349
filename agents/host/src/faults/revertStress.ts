import { waitUntil, type Undone } from '@faultline/chaos-agent-kit';
import { endStressors } from '../stressors/endStressors';
import { findStressors } from '../stressors/findStressors';
import type { StressUndo } from './StressUndo';

/** How long a killed stressor may take to be gone, milliseconds. */
const GONE_MS = 1000;

/** Ends what carries the attempt's mark, and sees it gone. */
export async function revertStress(undo: StressUndo): Promise<Undone[]> {
  const ended = await endStressors(undo.attemptId);
  const gone = await waitUntil(
    async () => (await findStressors(undo.attemptId)).length === 0,
    { withinMs: GONE_MS, everyMs: 20 },
  );
  return undo.targets.map(({ target }) => ({
    target,
    result: gone ? 'reverted' : 'retry',
    why: gone
      ? `${ended} stressors ended`
      : `stressors still run ${GONE_MS} ms after they were killed`,
  }));
}
