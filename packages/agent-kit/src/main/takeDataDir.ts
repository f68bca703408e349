import { mkdirSync } from 'node:fs';
import { writeAgentProgram } from '../breakGlass/writeAgentProgram';
import type { BootClock } from '../clock';
import { agentPaths, DataDirInUse, lockDataDir } from '../dataDir';
import type { AnyFault } from '../fault';
import {
  awaitFormerGuardian,
  mergeGuardianJournal,
  revertFromJournal,
} from '../guardian';
import { Journal } from '../journal';
import type { Logger } from '../log';

/** How long an agent that cannot start tries to revert what a former life left, milliseconds; its next start tries again. */
const KEEP_TRYING_MS = 20_000;

/**
 * Takes the data folder for this agent: lock, journal, and what the guardian of the former agent wrote.
 *
 * When it cannot be taken, e.g. because the disk is full, what the journal holds open is reverted all the same, by reading alone: an agent that
 * cannot start must not be the reason why an effect stays in the world.
 *
 * @throws what kept it from starting, after the revert.
 */
export async function takeDataDir(
  dataDir: string,
  services: {
    program: Parameters<typeof writeAgentProgram>[1];
    faults: ReadonlyMap<string, AnyFault>;
    clock: BootClock;
    log: Logger;
  },
): Promise<{ journal: Journal; unlock(): void }> {
  const { program, log } = services;
  const paths = agentPaths(dataDir);
  let unlock: (() => void) | undefined;
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    unlock = lockDataDir(paths.lock);
    try {
      writeAgentProgram(paths.program, program);
    } catch (error) {
      log.error(`${paths.program} cannot be written`, {
        reason: String(error),
      });
    }
    await awaitFormerGuardian(paths.guardian);
    const journal = await Journal.open(paths.journal);
    if (journal.damagedLines > 0) {
      log.error('the journal has damaged lines', {
        lines: journal.damagedLines,
      });
    }
    await mergeGuardianJournal(journal, paths.guardianJournal);
    return { journal, unlock };
  } catch (error) {
    // Who holds the folder reverts what is in it.
    if (error instanceof DataDirInUse) throw error;
    log.error('the data folder cannot be used; reverting by reading alone', {
      reason: String(error),
    });
    await revertByReading(paths, services);
    unlock?.();
    throw new Error(
      `${dataDir} cannot be used: ${
        (error as Error).message
      }. Give it space and make it writable for this user, then start again`,
    );
  }
}

async function revertByReading(
  paths: ReturnType<typeof agentPaths>,
  {
    faults,
    clock,
    log,
  }: {
    faults: ReadonlyMap<string, AnyFault>;
    clock: BootClock;
    log: Logger;
  },
): Promise<void> {
  try {
    await awaitFormerGuardian(paths.guardian);
  } catch (error) {
    log.warn('the former guardian’s file stays', { reason: String(error) });
  }
  try {
    await revertFromJournal({
      ...paths,
      faults,
      clock,
      log,
      cause: 'the agent could not start',
      keepTryingMs: KEEP_TRYING_MS,
    });
  } catch (error) {
    log.error('what was done could not be written down', {
      reason: String(error),
    });
  }
}
