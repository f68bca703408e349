import { z } from 'zod';
import {
  isProcessAlive,
  signalProcess,
  type OneShotFault,
} from '@faultline/chaos-agent-kit';
import { checkSignal } from './checkSignal';
import { prepareProcesses } from './prepareProcesses';
import { processUndoSchema, type ProcessUndo } from './ProcessUndo';

const parameters = z.strictObject({ signal: z.enum(['SIGKILL', 'SIGTERM']) });

/** Ends a process with a signal. What starts it again is the target's own supervisor. */
export const processKill: OneShotFault<
  z.infer<typeof parameters>,
  ProcessUndo
> = {
  fault: 'processKill',
  mechanism: 'signal',
  shape: 'oneShot',
  after: 'recovers',
  survives: 'selfExpiring',
  undoNeeds: 'nothing',
  parameters,
  undo: processUndoSchema,
  revertMs: () => 0,
  describeUndo: () =>
    'Nothing to undo: the process’s own supervisor starts it again',
  check: async (_context, _parameters, targets) => checkSignal(targets),
  prepare: async (_context, _parameters, targets) => prepareProcesses(targets),
  async *inject(_context, { signal }, undo) {
    yield undo;
    for (const process of undo.targets) {
      // Compares the start time once more: between offer and go the process may have been replaced under the same pid.
      if (!signalProcess(process, signal)) {
        throw new Error(
          `process ${process.pid} was gone before the ${signal}; nothing was signalled`,
        );
      }
    }
  },
  observe: async (_context, undo) =>
    undo.targets.map(process => {
      const alive = isProcessAlive(process);
      return {
        target: process.target,
        effect: alive ? ('absent' as const) : ('spent' as const),
        evidence: alive
          ? `process ${process.pid} runs`
          : `process ${process.pid}, started at tick ${process.startTicks}, is gone`,
      };
    }),
};
