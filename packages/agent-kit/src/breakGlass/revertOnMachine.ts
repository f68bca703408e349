import type { BootClock } from '../clock';
import { agentPaths, lockDataDir } from '../dataDir';
import type { AnyFault } from '../fault';
import {
  awaitFormerGuardian,
  openAttempts,
  revertFromJournal,
} from '../guardian';
import { readJournal, type JournaledAttempt } from '../journal';
import type { Logger } from '../log';
import { askAgent } from './askAgent';
import { attemptLine } from './attemptLine';
import { lastEvidence } from './lastEvidence';
import type { RevertLine } from './RevertLine';

/** What `--role revert` is given. */
export interface RevertOptions {
  dataDir: string;
  faults: ReadonlyMap<string, AnyFault>;
  clock: BootClock;
  log: Logger;
  /** How long all of it may take, milliseconds. */
  withinMs: number;
  tell(line: RevertLine): void;
}

/**
 * Ends every effect that the journal of a data folder holds open, with no control plane: through the agent when it lives, else as its guardian does
 * it, from the journal and by the same faults.
 *
 * @returns whether every effect is proven gone.
 */
export async function revertOnMachine(
  options: RevertOptions,
): Promise<boolean> {
  const { tell } = options;
  const paths = agentPaths(options.dataDir);
  const before = openAttempts(paths);
  const until = performance.now() + options.withinMs;
  const told = new Set<string>();
  const say = (line: Extract<RevertLine, { event: 'attempt' }>) => {
    told.add(line.attemptId);
    tell(line);
    return line.proven;
  };
  const results: boolean[] = [];

  let byAgent = false;
  let unlock: (() => void) | undefined;
  while (!unlock && performance.now() < until) {
    byAgent = await askAgent(paths, {
      attemptIds: new Set(before.open.map(({ offer }) => offer.attemptId)),
      until,
      note: text => tell({ event: 'note', text }),
    });
    if (byAgent) break;
    unlock = tryLock(paths.lock);
  }
  if (unlock) {
    try {
      await awaitFormerGuardian(paths.guardian);
      await revertFromJournal({
        ...paths,
        ...options,
        cause: 'reverted on the machine',
        keepTryingMs: Math.max(0, until - performance.now()),
        onOutcome: (attempt, { event, facts }) =>
          results.push(
            say(attemptLine(attempt, event.type, facts.evidence, 'command')),
          ),
      });
    } finally {
      unlock();
    }
  }
  for (const attempt of [...before.open, ...before.endedByGuardian]) {
    if (!told.has(attempt.offer.attemptId)) {
      results.push(say(endOf(attempt, paths, byAgent)));
    }
  }
  const proven = results.filter(Boolean).length;
  const { damagedLines } = before;
  tell({
    event: 'end',
    proven,
    unproven: results.length - proven,
    damagedLines,
  });
  return proven === results.length && damagedLines === 0;
}

/** How the journals say that an attempt ended which was not reverted by this command. */
function endOf(
  { offer }: JournaledAttempt,
  paths: ReturnType<typeof agentPaths>,
  agentLives: boolean,
) {
  const { attemptId } = offer;
  const own = readJournal(paths.journal).state.attempts.get(attemptId);
  const later = openAttempts(paths).endedByGuardian.find(
    attempt => attempt.offer.attemptId === attemptId,
  );
  const attempt = later ?? own;
  if (!attempt) {
    throw new Error(
      `attempt ${attemptId} has vanished from ${paths.journal}; keep that file and look for its effect on ${offer.targetId} by hand`,
    );
  }
  if (attempt.state.phase === 'ready' && !agentLives) {
    // Nobody lives who could start it, and the next agent tears up what was ready.
    return attemptLine(attempt, 'neverStarted', 'it never began', 'command');
  }
  const journal = later ? paths.guardianJournal : paths.journal;
  return attemptLine(
    attempt,
    attempt.state.phase,
    lastEvidence(journal, attemptId) || (attempt.state.reason ?? ''),
    later ? 'guardian' : 'agent',
  );
}

/** Undefined when an agent has been started meanwhile: then that one is asked. */
function tryLock(path: string): (() => void) | undefined {
  try {
    return lockDataDir(path);
  } catch {
    return undefined;
  }
}
