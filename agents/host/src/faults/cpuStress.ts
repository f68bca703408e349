import { z } from 'zod';
import type { HeldFault } from '@faultline/chaos-agent-kit';
import { joinGroup, pressurePoint } from '../stressors/controlGroup';
import { findStressors } from '../stressors/findStressors';
import { startStressors } from '../stressors/startStressors';
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
  check: async (_context, _parameters, targets) =>
    targets.map(target => ({
      name: 'pressure',
      ok: true,
      detail: `${target.name}: the stress is put ${
        pressurePoint(Number(target.details.pid), 'cpu').where
      }`,
    })),
  prepare: async ({ attemptId }, _parameters, targets) => ({
    ...prepareProcesses(targets),
    attemptId,
    where: '',
  }),
  async *inject({ attemptId, durationMs, clock }, { workers, load }, undo) {
    const point = pressurePoint(undo.targets[0].pid, 'cpu');
    yield { ...undo, where: point.where, startedAt: clock.now() };
    const pids = await startStressors({
      kind: 'cpu',
      amount: load,
      count: workers,
      ttlMs: durationMs,
      attemptId,
    });
    yield { ...undo, where: joinGroup(point, pids), startedAt: clock.now() };
  },
  async observe({ clock }, undo) {
    const stressors = await findStressors(undo.attemptId);
    const elapsed = clock.now() - (undo.startedAt ?? clock.now());
    const ticks = stressors.reduce((sum, one) => sum + one.cpuTicks, 0);
    const percent = elapsed > 0 ? (ticks * TICK_MS * 100) / elapsed : 0;
    return undo.targets.map(({ target }) =>
      stressors.length === 0
        ? {
            target,
            effect: 'absent' as const,
            evidence: 'no stressor of this attempt runs',
          }
        : {
            target,
            effect: 'present' as const,
            magnitude: Math.round(percent),
            evidence: `${stressors.length} stressors use ${Math.round(
              percent,
            )} % of one processor ${undo.where}`,
          },
    );
  },
  revert: (_context, undo) => revertStress(undo),
};
