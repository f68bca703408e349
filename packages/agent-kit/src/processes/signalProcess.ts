import type { ProcessIdentity } from './ProcessIdentity';
import { isProcessAlive } from './isProcessAlive';

/**
 * Signals exactly this process: its start time is compared immediately before, so that a reused pid is never hit.
 *
 * @returns false when it is gone.
 * @public
 */
export function signalProcess(
  identity: ProcessIdentity,
  signal: NodeJS.Signals,
): boolean {
  if (!isProcessAlive(identity)) return false;
  try {
    process.kill(identity.pid, signal);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}
