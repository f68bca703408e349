import { readFileSync } from 'node:fs';
import type { ProcessIdentity } from './ProcessIdentity';

/** What `/proc/<pid>/stat` says. @public */
export interface ProcessStat extends ProcessIdentity {
  command: string;
  /** One letter: R running, S sleeping, T stopped, Z zombie, X dead … */
  state: string;
  parentPid: number;
  processGroup: number;
  session: number;
  /** Processor time used, user and system, ticks. */
  cpuTicks: number;
}

/** The process with this pid now, or undefined when there is none (or no /proc). @public */
export function readProcessStat(pid: number): ProcessStat | undefined {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'latin1');
  } catch {
    return undefined;
  }
  // The command is in parentheses and may itself contain spaces and parentheses: the last one closes it.
  const close = text.lastIndexOf(')');
  const fields = text.slice(close + 2).split(' ');
  return {
    pid,
    command: text.slice(text.indexOf('(') + 1, close),
    state: fields[0],
    parentPid: Number(fields[1]),
    processGroup: Number(fields[2]),
    session: Number(fields[3]),
    cpuTicks: Number(fields[11]) + Number(fields[12]),
    startTicks: Number(fields[19]),
  };
}
