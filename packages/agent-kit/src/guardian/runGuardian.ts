import { createInterface } from 'node:readline';
import type { BootClock } from '../clock';
import { agentPaths } from '../dataDir';
import type { AnyFault } from '../fault';
import type { Logger } from '../log';
import { endAgent } from './endAgent';
import { guardianMessageSchema, type GuardianMessage } from './GuardianMessage';
import { revertFromJournal } from './revertFromJournal';

const LOOK_EVERY_MS = 50;
/** How much longer than its own deadline an agent has before it counts as lost; the whole revert has to begin within a second. */
const GRACE_MS = 600;

/**
 * The life of a guardian: it waits beside an agent and does nothing, until the agent's pipe closes or a deadline passes without the agent's word.
 * Then it ends the agent, reverts from the journal, and ends itself.
 */
export async function runGuardian(options: {
  dataDir: string;
  faults: ReadonlyMap<string, AnyFault>;
  clock: BootClock;
  log: Logger;
}): Promise<void> {
  const { clock, log } = options;
  // The agent decides when both end; a signal to a whole group or service must not take the guardian first.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {});
  }
  let agent: Extract<GuardianMessage, { type: 'agent' }> | undefined;
  let mercyAt: number | undefined;

  const cause = await new Promise<string | undefined>(resolve => {
    const timer = setInterval(() => {
      if (mercyAt !== undefined && clock.now() > mercyAt + GRACE_MS) {
        clearInterval(timer);
        resolve('the agent let a deadline pass');
      }
    }, LOOK_EVERY_MS);
    const lines = createInterface({ input: process.stdin });
    lines.on('line', line => {
      const parsed = guardianMessageSchema.safeParse(readJson(line));
      if (!parsed.success) return;
      switch (parsed.data.type) {
        case 'agent':
          agent = parsed.data;
          break;
        case 'watch':
          mercyAt = parsed.data.mercyAt;
          break;
        default:
          clearInterval(timer);
          resolve(undefined);
      }
    });
    lines.once('close', () => {
      clearInterval(timer);
      resolve('the agent died');
    });
    process.stdout.on('error', () => {});
    process.stdout.write('{"event":"ready"}\n');
  });
  if (cause === undefined) return;

  log.warn('taking over', { cause, agent: agent?.pid });
  if (agent && !(await endAgent(agent))) {
    log.error('the agent cannot be ended; reverting beside it', {
      agent: agent.pid,
    });
  }
  const paths = agentPaths(options.dataDir);
  await revertFromJournal({
    journal: paths.journal,
    guardianJournal: paths.guardianJournal,
    faults: options.faults,
    cause,
    clock,
    log,
  });
}

function readJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
