import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

const PROGRAM = /^faultline-([a-z]{1,32}-agent|proxy)$/;

/**
 * Whether a process runs an agent, its guardian or the proxy, by the name of the program. Their environment is no sign: it is whoever's who started
 * them, and may name an entity (I14). A service that takes such a name only keeps itself from being hit.
 */
export async function isPlatformProgram(pid: number): Promise<boolean> {
  try {
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8');
    // The program is among the first: node, its options, the script.
    return line
      .split('\0', 8)
      .some(argument => PROGRAM.test(basename(argument)));
  } catch {
    return false;
  }
}
