import { availableParallelism } from 'node:os';
import { z } from 'zod';
import type { FaultCheck, HeldFault } from '@faultline/chaos-agent-kit';
import { pressurePoint } from '../stressors/controlGroup';
import { findStressors } from '../stressors/findStressors';
import { runningStressors } from '../stressors/runningStressors';
import { checkMemory } from './checkMemory';
import { injectStress } from './injectStress';
import { observeStress } from './observeStress';
import { prepareProcesses } from './prepareProcesses';
import { revertStress } from './revertStress';
import { stressUndoSchema, type StressUndo } from './StressUndo';

const parameters = z.strictObject({
  workers: z.number().int().min(1).max(256),
  /** Percent of one processor, each. */
  load: z.number().min(1).max(100),
});

/** One tick of /proc, milliseconds. */
const TICK_MS = 10;
/** What one worker needs, bytes. */
const WORKER_BYTES = 64 * 1024 * 1024;
const WORKERS_PER_PROCESSOR = 8;

/** Takes processor time away from a process: in its control group where that can be joined, else on the machine that it runs on. */
export const cpuStress: HeldFault<z.infer<typeof parameters>, StressUndo> = {
  fault: 'cpuStress',
  mechanism: 'stressor',
  shape: 'held',
  survives: 'selfExpiring',
  undoNeeds: 'nothing',
  parameters,
  undo: stressUndoSchema,
  revertMs: () => 1000,
  describeUndo: () =>
    'The stressors are ended; they also end by themselves at the deadline and when the agent is gone',
  check: async (_context, { workers }, targets) => [
    await checkWorkers(workers * targets.length),
    await checkMemory(
      workers * WORKER_BYTES,
      targets.map(target => Number(target.details.pid)),
    ),
    ...targets.map(target => ({
      name: 'pressure',
      ok: true,
      detail: `${target.name}: the stress is put ${
        pressurePoint(Number(target.details.pid), 'cpu').where
      }`,
    })),
  ],
  prepare: async ({ attemptId }, _parameters, targets) => {
    const processes = prepareProcesses(targets);
    const { where } = pressurePoint(processes.targets[0].pid, 'cpu');
    return { ...processes, attemptId, where };
  },
  inject: (context, { workers, load }, undo) =>
    injectStress(
      context,
      undo,
      { kind: 'cpu', amount: load, count: workers },
      workers * WORKER_BYTES,
    ),
  async observe({ clock }, undo) {
    const stressors = await findStressors(undo.attemptId);
    const elapsed = clock.now() - (undo.startedAt ?? clock.now());
    const ticks = stressors.reduce((sum, one) => sum + one.cpuTicks, 0);
    const percent =
      elapsed > 0 ? Math.round((ticks * TICK_MS * 100) / elapsed) : 0;
    return observeStress(
      undo,
      stressors.length === 0
        ? undefined
        : {
            effect: 'present',
            magnitude: percent,
            evidence: `${stressors.length} stressors use ${percent} % of one processor ${undo.where}`,
          },
    );
  },
  revert: (_context, undo) => revertStress(undo),
};

/** More workers than this take no more processor time away, only memory. */
async function checkWorkers(asked: number): Promise<FaultCheck> {
  const most = WORKERS_PER_PROCESSOR * availableParallelism();
  const running = (await runningStressors()).filter(
    ({ kind }) => kind === 'cpu',
  ).length;
  return asked + running <= most
    ? { name: 'workers', ok: true, detail: `${asked} workers in all` }
    : {
        name: 'workers',
        ok: false,
        detail: `${asked} workers in all beside ${running} that run; this machine takes ${most} (${WORKERS_PER_PROCESSOR} for each processor)`,
        remedy: `Ask for at most ${Math.max(
          0,
          most - running,
        )} workers over all targets`,
      };
}
