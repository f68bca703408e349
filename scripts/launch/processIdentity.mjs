import { readFileSync } from 'node:fs';

/**
 * When a process started, in clock ticks since boot, or `undefined` when it is
 * gone or the platform does not tell. Together with the pid it names one
 * process for good: pids alone are used again.
 *
 * @param {number} pid
 * @returns {string | undefined}
 */
export function startTicks(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command may contain spaces and parentheses: count from the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

/**
 * Whether the process that was once seen with these ticks still lives.
 *
 * @param {number} pid
 * @param {string | undefined} ticks - as `startTicks` gave them then
 */
export function isAlive(pid, ticks) {
  if (process.platform === 'linux') {
    const now = startTicks(pid);
    return now !== undefined && (ticks === undefined || now === ticks);
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
