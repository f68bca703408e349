import { isProcessAlive, waitUntil, type ProcessIdentity } from '../processes';

/** How long a killed process may take to be gone, milliseconds. */
const GONE_MS = 5000;

/**
 * Kills an agent, with its process group when it leads one, and sees it gone. An agent that was only paused must not wake up and inject after the
 * guardian has cleaned up.
 */
export async function endAgent(
  agent: ProcessIdentity & { leadsGroup: boolean },
): Promise<boolean> {
  if (isProcessAlive(agent)) {
    try {
      process.kill(agent.leadsGroup ? -agent.pid : agent.pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
  return waitUntil(() => !isProcessAlive(agent), {
    withinMs: GONE_MS,
    everyMs: 5,
  });
}
