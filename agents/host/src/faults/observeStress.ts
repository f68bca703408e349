import { isProcessAlive, type Seen } from '@faultline/chaos-agent-kit';
import type { StressUndo } from './StressUndo';

/**
 * What is seen of stress, from what its stressors are seen to do. Without its target it is moot: then it presses on others alone, and has to end.
 *
 * @param running - what the stressors do; undefined when none runs
 */
export function observeStress(
  undo: StressUndo,
  running: Omit<Seen, 'target'> | undefined,
): Seen[] {
  return undo.targets.map(process => {
    const { target, pid } = process;
    if (!isProcessAlive(process)) {
      return {
        target,
        effect: 'moot' as const,
        evidence: `process ${pid} is gone; ${
          running ? running.evidence : 'no stressor of this attempt runs'
        }`,
      };
    }
    return {
      target,
      ...(running ?? {
        effect: 'absent' as const,
        evidence: 'no stressor of this attempt runs',
      }),
    };
  });
}
