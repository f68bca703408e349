import { readProcessStat } from '@faultline/chaos-agent-kit';

/** Whether a process is this agent, was started by it, or is one that it was started by. */
export function isOwnFamily(pid: number): boolean {
  return (
    ancestry(pid).includes(process.pid) || ancestry(process.pid).includes(pid)
  );
}

/** The process and those above it, nearest first. */
function ancestry(pid: number): number[] {
  const found: number[] = [];
  for (
    let current = pid;
    current > 0 && found.length < 64;
    current = readProcessStat(current)?.parentPid ?? 0
  ) {
    found.push(current);
  }
  return found;
}
