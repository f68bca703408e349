import { endAgent, openAttempts } from '../guardian';
import { readLockHolder } from '../dataDir';
import {
  isProcessAlive,
  readProcessStat,
  signalProcess,
  waitUntil,
  type ProcessIdentity,
} from '../processes';
import type { agentPaths } from '../dataDir';

/** Asks a living agent to revert everything and to live on. SIGUSR1 is taken: Node would open a debugger. */
export const REVERT_SIGNAL = 'SIGUSR2';

/** An agent that has not even begun after this long hangs, milliseconds. */
const BEGIN_MS = 3000;
const LOOK_EVERY_MS = 50;

/**
 * Has the living agent of a data folder revert, and follows its journal. One that does not begin is ended, as its guardian would end it, and then
 * the guardian reverts.
 *
 * @returns false when no agent lives, or none lives any more.
 */
export async function askAgent(
  paths: ReturnType<typeof agentPaths>,
  options: {
    /** The attempts that matter: what the agent takes on later does not. */
    attemptIds: ReadonlySet<string>;
    /** On `performance.now()`. */
    until: number;
    note(text: string): void;
  },
): Promise<boolean> {
  const agent = readLockHolder(paths.lock);
  if (!agent) return false;
  const phases = () =>
    openAttempts(paths)
      .open.filter(({ offer }) => options.attemptIds.has(offer.attemptId))
      .map(({ state }) => state.phase);
  if (phases().length === 0) return true;
  options.note(`asking the agent (pid ${agent.pid}) to revert`);
  if (!signalProcess(agent, REVERT_SIGNAL)) return false;
  const gone = () => !isProcessAlive(agent);
  const begun = () =>
    gone() ||
    phases().every(phase => phase === 'reverting' || phase === 'revertFailed');
  const look = { everyMs: LOOK_EVERY_MS };
  if (!(await waitUntil(begun, { ...look, withinMs: BEGIN_MS }))) {
    options.note(`the agent (pid ${agent.pid}) does not react; ending it`);
    await endAgent({ ...agent, leadsGroup: leadsGroup(agent) });
    return false;
  }
  await waitUntil(() => gone() || phases().length === 0, {
    ...look,
    withinMs: Math.max(0, options.until - performance.now()),
  });
  return !gone();
}

function leadsGroup(agent: ProcessIdentity): boolean {
  return readProcessStat(agent.pid)?.processGroup === agent.pid;
}
