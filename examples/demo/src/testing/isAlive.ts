import { readFileSync } from 'node:fs';

/**
 * True while a process of this id runs; one that ended and was not collected by
 * its parent yet (a zombie) does not run.
 *
 * @public
 */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2)[0] !== 'Z';
  } catch {
    // No /proc on this system, or gone in between; the signal's word stands.
    return process.platform !== 'linux';
  }
}
