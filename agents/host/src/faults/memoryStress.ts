import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { FaultCheck, HeldFault } from '@faultline/chaos-agent-kit';
import { joinGroup, pressurePoint } from '../stressors/controlGroup';
import { findStressors } from '../stressors/findStressors';
import { readResidentBytes } from '../stressors/readResidentBytes';
import { startStressors } from '../stressors/startStressors';
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

/** Share of the machine's memory that stays free whatever is asked for. */
const RESERVE = 0.1;

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
    checkFree(bytes),
    ...targets.map(target => ({
      name: 'pressure',
      ok: true,
      detail: `${target.name}: the memory is used ${
        pressurePoint(Number(target.details.pid), 'memory').where
      }`,
    })),
  ],
  prepare: async ({ attemptId }, { bytes }, targets) => ({
    ...prepareProcesses(targets),
    attemptId,
    bytes,
    where: '',
  }),
  async *inject({ attemptId, durationMs, clock }, { bytes }, undo) {
    const point = pressurePoint(undo.targets[0].pid, 'memory');
    yield { ...undo, where: point.where, startedAt: clock.now() };
    const pids = await startStressors({
      kind: 'memory',
      amount: bytes,
      count: 1,
      ttlMs: durationMs,
      attemptId,
    });
    yield { ...undo, where: joinGroup(point, pids), startedAt: clock.now() };
  },
  async observe(_context, undo) {
    const stressors = await findStressors(undo.attemptId);
    const used = stressors.reduce(
      (sum, one) => sum + readResidentBytes(one.pid),
      0,
    );
    const full = used >= (undo.bytes ?? 0);
    return undo.targets.map(({ target }) =>
      stressors.length === 0
        ? {
            target,
            effect: 'absent' as const,
            evidence: 'no stressor of this attempt runs',
          }
        : {
            target,
            effect: full ? ('present' as const) : ('changing' as const),
            magnitude: used,
            evidence: `a stressor holds ${Math.round(used / MEBIBYTE)} MiB ${
              undo.where
            }`,
          },
    );
  },
  revert: (_context, undo) => revertStress(undo),
};

function checkFree(bytes: number): FaultCheck {
  const text = readFileSync('/proc/meminfo', 'utf8');
  const read = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0) *
    1024;
  const available = read('MemAvailable') - RESERVE * read('MemTotal');
  const mebibytes = Math.max(0, Math.floor(available / MEBIBYTE));
  return bytes <= available
    ? {
        name: 'memory',
        ok: true,
        detail: `${mebibytes} MiB can be used on this machine`,
      }
    : {
        name: 'memory',
        ok: false,
        detail: `${Math.ceil(
          bytes / MEBIBYTE,
        )} MiB asked for, ${mebibytes} MiB can be used (a tenth of the memory stays free)`,
        remedy: `Ask for at most ${mebibytes}Mi`,
      };
}
