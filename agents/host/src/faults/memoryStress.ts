import { z } from 'zod';
import type { HeldFault } from '@faultline/chaos-agent-kit';
import { pressurePoint } from '../stressors/controlGroup';
import { findStressors } from '../stressors/findStressors';
import { readResidentBytes } from '../stressors/readResidentBytes';
import { checkMemory } from './checkMemory';
import { injectStress } from './injectStress';
import { observeStress } from './observeStress';
import { prepareProcesses } from './prepareProcesses';
import { revertStress } from './revertStress';
import { stressUndoSchema, type StressUndo } from './StressUndo';

const MEBIBYTE = 1024 * 1024;

const parameters = z.strictObject({
  bytes: z
    .number()
    .int()
    .min(MEBIBYTE)
    .max(1024 ** 4),
});

/** Uses memory beside a process: in its control group where that can be joined, else on the machine that it runs on. */
export const memoryStress: HeldFault<z.infer<typeof parameters>, StressUndo> = {
  fault: 'memoryStress',
  mechanism: 'stressor',
  shape: 'held',
  survives: 'selfExpiring',
  undoNeeds: 'nothing',
  parameters,
  undo: stressUndoSchema,
  revertMs: () => 2000,
  describeUndo: () =>
    'The stressor is ended and its memory is free; it also ends by itself at the deadline and when the agent is gone',
  check: async (_context, { bytes }, targets) => [
    await checkMemory(
      bytes,
      targets.map(target => Number(target.details.pid)),
    ),
    ...targets.map(target => ({
      name: 'pressure',
      ok: true,
      detail: `${target.name}: the memory is used ${
        pressurePoint(Number(target.details.pid), 'memory').where
      }`,
    })),
  ],
  prepare: async ({ attemptId }, { bytes }, targets) => {
    const processes = prepareProcesses(targets);
    const { where } = pressurePoint(processes.targets[0].pid, 'memory');
    return { ...processes, attemptId, bytes, where };
  },
  inject: (context, { bytes }, undo) =>
    injectStress(
      context,
      undo,
      { kind: 'memory', amount: bytes, count: 1 },
      bytes,
    ),
  async observe(_context, undo) {
    const stressors = await findStressors(undo.attemptId);
    const used = stressors.reduce(
      (sum, one) => sum + readResidentBytes(one.pid),
      0,
    );
    return observeStress(
      undo,
      stressors.length === 0
        ? undefined
        : {
            effect: used >= (undo.bytes ?? 0) ? 'present' : 'changing',
            magnitude: used,
            evidence: `a stressor holds ${Math.round(used / MEBIBYTE)} MiB ${
              undo.where
            }`,
          },
    );
  },
  revert: (_context, undo) => revertStress(undo),
};
