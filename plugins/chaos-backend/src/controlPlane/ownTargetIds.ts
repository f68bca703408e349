import { readFile } from 'node:fs/promises';

/**
 * Ids under which an agent on this machine would list this process: no experiment may hit the control plane itself. Empty where the system does not
 * tell them.
 */
export async function ownTargetIds(): Promise<string[]> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    const stat = await readFile('/proc/self/stat', 'utf8');
    const start = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return [`process:${boot.trim()}:${process.pid}:${start}`];
  } catch {
    return [];
  }
}
