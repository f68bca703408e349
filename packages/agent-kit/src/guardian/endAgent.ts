import { isProcessAlive, waitUntil, type ProcessIdentity } from '../processes';
import { signalAddress } from './signalAddress';

/** How long a killed process may take to be gone, milliseconds. */
const GONE_MS = 5000;

/**
 * Kills an agent, with its process group when it leads one, and sees it gone. An agent that was only paused must not wake up and inject after the
 * guardian has cleaned up.
 */
export async function endAgent(
  agent: ProcessIdentity & { leadsGroup: boolean },
): Promise<boolean> {
  const address = signalAddress(agent);
  if (address !== undefined && isProcessAlive(agent)) {
    try {
      process.kill(address, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
  return waitUntil(() => !isProcessAlive(agent), {
    withinMs: GONE_MS,
    everyMs: 5,
  });
}
