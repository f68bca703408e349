import { readFileSync, rmSync } from 'node:fs';
import {
  isProcessAlive,
  signalProcess,
  waitUntil,
  type ProcessIdentity,
} from '../processes';

/** Longer than any guardian needs whose reverts succeed. */
const PATIENCE_MS = 5000;

/**
 * Waits for the guardian of the former agent to finish. One that does not is ended: this agent reverts the same entries itself, and two at it at
 * once would each read the other's half-done work.
 */
export async function awaitFormerGuardian(
  identityFile: string,
  withinMs = PATIENCE_MS,
): Promise<void> {
  let former: ProcessIdentity;
  try {
    former = JSON.parse(readFileSync(identityFile, 'utf8')) as ProcessIdentity;
  } catch {
    return;
  }
  const gone = () => !isProcessAlive(former);
  if (!(await waitUntil(gone, { withinMs }))) {
    signalProcess(former, 'SIGKILL');
    await waitUntil(gone, { withinMs: PATIENCE_MS });
  }
  rmSync(identityFile, { force: true });
}
