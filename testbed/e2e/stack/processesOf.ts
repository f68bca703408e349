import { readdir, readFile } from 'node:fs/promises';

/** Carried in the environment by every process of one stack, and by no other. */
export const STACK_VARIABLE = 'FAULTLINE_E2E_STACK';

/** One process, as the system describes it. */
export interface SystemProcess {
  readonly pid: number;
  readonly command: string;
  /** One letter, as in `ps`: T is stopped by a signal. */
  readonly state: string;
}

/**
 * All processes that carry the mark of a stack: also those that have left
 * their parents and their group, such as guardians.
 */
export async function processesOf(stack: string): Promise<SystemProcess[]> {
  const mark = `${STACK_VARIABLE}=${stack}\0`;
  const found: SystemProcess[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const environment = await readFile(`/proc/${name}/environ`, 'utf8');
      if (!environment.includes(mark)) continue;
      const command = await readFile(`/proc/${name}/cmdline`, 'utf8');
      const pid = Number(name);
      const state = await processState(pid);
      if (!command || state === undefined || state === 'Z') continue;
      found.push({ pid, command: command.split('\0').join(' ').trim(), state });
    } catch {
      // It has ended meanwhile, or belongs to somebody else.
    }
  }
  return found;
}

/** The letter of a process's state, `undefined` when there is no such process. */
export async function processState(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name before it may hold anything, brackets too.
  return stat.slice(stat.lastIndexOf(')') + 2)[0];
}
