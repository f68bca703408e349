import type { SeenTarget } from '@faultline/chaos-agent-kit';
import { parseProcessTargetId } from '../targets/ProcessTargetId';
import type { ProcessUndo } from './ProcessUndo';

/**
 * The undo record for these targets.
 *
 * @throws when one of them is no process.
 */
export function prepareProcesses(targets: SeenTarget[]): ProcessUndo {
  return {
    targets: targets.map(target => {
      const id = parseProcessTargetId(target.id);
      if (!id) throw new Error(`target ${target.id} is no process`);
      return { target: target.id, pid: id.pid, startTicks: id.startTicks };
    }),
  };
}
