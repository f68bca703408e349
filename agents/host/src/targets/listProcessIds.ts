import { readdir } from 'node:fs/promises';

/**
 * All processes of this machine that are visible here.
 *
 * @throws a sentence when there is no /proc.
 */
export async function listProcessIds(): Promise<number[]> {
  let names: string[];
  try {
    names = await readdir('/proc');
  } catch {
    throw new Error(
      'Processes cannot be listed: /proc is not mounted. Run the agent on Linux, in the host’s process namespace.',
    );
  }
  return names.filter(name => /^\d+$/.test(name)).map(Number);
}
