import type { ProcessIdentity } from './ProcessIdentity';
import { readProcessStat } from './readProcessStat';

/** This process; without /proc its start time is 0, and nothing may be decided by it. @public */
export function ownIdentity(): ProcessIdentity {
  return {
    pid: process.pid,
    startTicks: readProcessStat(process.pid)?.startTicks ?? 0,
  };
}
