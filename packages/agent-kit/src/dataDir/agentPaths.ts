import { join } from 'node:path';

/** The files of an agent's data folder. */
export function agentPaths(dataDir: string) {
  return {
    lock: join(dataDir, 'agent.lock'),
    journal: join(dataDir, 'journal.jsonl'),
    /** Who guards, so that the next agent can wait for it. */
    guardian: join(dataDir, 'guardian.json'),
    guardianJournal: join(dataDir, 'guardian.jsonl'),
    guardianLog: join(dataDir, 'guardian.log'),
    /** How the agent was started, so that its program can be started once more to revert. */
    program: join(dataDir, 'program.json'),
    /** Hashes of the join tokens that were used or refused. */
    spentTokens: join(dataDir, 'identity', 'spent-tokens.json'),
    identity: join(dataDir, 'identity', 'identity.json'),
  };
}
