import { z } from 'zod';
import {
  isProcessAlive,
  readProcessStat,
  signalProcess,
  type HeldFault,
} from '@faultline/chaos-agent-kit';
import { checkSignal } from './checkSignal';
import { prepareProcesses } from './prepareProcesses';
import { processUndoSchema, type ProcessUndo } from './ProcessUndo';

const parameters = z.strictObject({});

/** Letter of a stopped process in /proc. */
const STOPPED = 'T';

/** Freezes a process: it keeps its connections and memory and does nothing. */
export const processPause: HeldFault<
  z.infer<typeof parameters>,
  ProcessUndo
> = {
  fault: 'processPause',
  mechanism: 'signal',
  shape: 'held',
  // A stopped process stays stopped when nobody continues it: the agent does, or its guardian.
  survives: 'guarded',
  undoNeeds: 'ambient',
  parameters,
  undo: processUndoSchema,
  revertMs: () => 1000,
  describeUndo: () =>
    'SIGCONT lets the process go on; if the agent dies, its guardian sends it within a second',
  check: async (_context, _parameters, targets) => [
    ...checkSignal(targets),
    ...targets
      .filter(
        target =>
          readProcessStat(Number(target.details.pid))?.state === STOPPED,
      )
      .map(target => ({
        name: 'state',
        ok: false,
        detail: `${target.name} is stopped already, by somebody else`,
        remedy: 'Continue it (SIGCONT), or choose another process',
      })),
  ],
  prepare: async (_context, _parameters, targets) => prepareProcesses(targets),
  async *inject(_context, _parameters, undo) {
    yield undo;
    for (const process of undo.targets) {
      if (!signalProcess(process, 'SIGSTOP')) {
        throw new Error(`process ${process.pid} was gone before the SIGSTOP`);
      }
    }
  },
  observe: async (_context, undo) =>
    undo.targets.map(process => {
      const { target, pid } = process;
      if (!isProcessAlive(process)) {
        return {
          target,
          effect: 'moot' as const,
          evidence: `process ${pid} is gone`,
        };
      }
      const state = readProcessStat(pid)?.state ?? '?';
      return {
        target,
        effect: state === STOPPED ? ('present' as const) : ('absent' as const),
        evidence: `process ${pid} is in state ${state}`,
      };
    }),
  revert: async (_context, undo) =>
    undo.targets.map(process => ({
      target: process.target,
      ...(signalProcess(process, 'SIGCONT')
        ? { result: 'reverted' as const, why: `SIGCONT to ${process.pid}` }
        : { result: 'moot' as const }),
    })),
};
