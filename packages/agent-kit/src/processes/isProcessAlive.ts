import type { ProcessIdentity } from './ProcessIdentity';
import { readProcessStat } from './readProcessStat';

/** Whether exactly this process still runs; a zombie runs no more. @public */
export function isProcessAlive(identity: ProcessIdentity): boolean {
  const stat = readProcessStat(identity.pid);
  return (
    stat !== undefined &&
    stat.startTicks === identity.startTicks &&
    stat.state !== 'Z' &&
    stat.state !== 'X'
  );
}
