import { existsSync } from 'node:fs';
import { agentPaths, readLockHolder } from '../dataDir';
import { openAttempts } from '../guardian';
import type { OpenAttempts } from './OpenAttempt';

/**
 * The open entries of an agent's journal. Nothing is asked and nothing is changed: neither the agent nor a control plane has to live.
 *
 * @throws a sentence when no agent has used the folder.
 * @public
 */
export function readOpenAttempts(dataDir: string): OpenAttempts {
  const paths = agentPaths(dataDir);
  if (!existsSync(paths.journal)) {
    throw new Error(
      `${paths.journal} does not exist: no agent has used ${dataDir}. Name the dataDir of the agent's configuration`,
    );
  }
  const { open, damagedLines } = openAttempts(paths);
  return {
    agentPid: readLockHolder(paths.lock)?.pid,
    damagedLines,
    attempts: open.map(({ offer, undo, state }) => ({
      attemptId: offer.attemptId,
      runId: offer.runId,
      phase: state.phase,
      fault: offer.fault,
      mechanism: offer.mechanism,
      targetId: offer.targetId,
      entityRef: offer.entityRef,
      ...(offer.acceptedAt === undefined ? {} : { since: offer.acceptedAt }),
      durationMs: offer.durationMs,
      undo,
    })),
  };
}
