import type { Undone } from '@faultline/chaos-agent-kit';
import { endStressors } from '../stressors/endStressors';
import type { StressUndo } from './StressUndo';

/** Ends what carries the attempt's mark. */
export async function revertStress(undo: StressUndo): Promise<Undone[]> {
  const ended = await endStressors(undo.attemptId);
  return undo.targets.map(({ target }) => ({
    target,
    result: 'reverted',
    why: `${ended} stressors ended`,
  }));
}
