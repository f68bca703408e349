import { isProcessAlive, type FaultContext } from '@faultline/chaos-agent-kit';
import { joinGroup, pressurePoint } from '../stressors/controlGroup';
import { endStressors } from '../stressors/endStressors';
import { startStressors, type StressOrder } from '../stressors/startStressors';
import { checkMemory } from './checkMemory';
import type { StressUndo } from './StressUndo';

/** One start at a time: each counts what those before it are going to take. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Starts the stressors of an attempt exactly where the plan said, or not at all: not when the target is gone or would be pressed elsewhere, and not
 * when the memory has become scarce since the check. They work only once all are in their control group.
 *
 * @param memory - bytes that all of them are going to use
 */
export async function* injectStress(
  { attemptId, durationMs, clock }: FaultContext,
  undo: StressUndo,
  order: Pick<StressOrder, 'kind' | 'amount' | 'count'>,
  memory: number,
): AsyncGenerator<StressUndo, void> {
  yield { ...undo, startedAt: clock.now() };
  const [target] = undo.targets;
  const start = last.then(async () => {
    if (!isProcessAlive(target)) {
      throw new Error(
        `process ${target.pid} was gone before the stress; nothing was started`,
      );
    }
    const point = pressurePoint(target.pid, order.kind);
    if (point.where !== undo.where) {
      throw new Error(
        `the stress was to be put ${undo.where}, and now would be put ${point.where}; nothing was started`,
      );
    }
    const room = await checkMemory(memory, [target.pid]);
    if (!room.ok) throw new Error(`${room.detail}. Nothing was started`);
    try {
      const stressors = await startStressors({
        ...order,
        ttlMs: durationMs,
        attemptId,
      });
      joinGroup(point, stressors.pids);
      stressors.work();
    } catch (error) {
      await endStressors(attemptId);
      throw error;
    }
  });
  last = start.catch(() => {});
  await start;
}
