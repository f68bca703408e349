import { isOpenPhase, readJournal, type JournaledAttempt } from '../journal';

/**
 * The attempts of an agent's journal that are not at their end, also when the word of their end is still in the guardian's own journal. Only read.
 */
export function openAttempts(paths: {
  journal: string;
  guardianJournal: string;
}): {
  open: JournaledAttempt[];
  /** Reverted by a guardian, and not taken over by an agent yet. */
  endedByGuardian: JournaledAttempt[];
  damagedLines: number;
} {
  const agent = readJournal(paths.journal);
  const guardian = readJournal(paths.guardianJournal).state;
  const open: JournaledAttempt[] = [];
  const endedByGuardian: JournaledAttempt[] = [];
  for (const attempt of agent.state.attempts.values()) {
    if (!isOpenPhase(attempt.state.phase)) continue;
    const later = guardian.attempts.get(attempt.offer.attemptId);
    if (later && !isOpenPhase(later.state.phase)) endedByGuardian.push(later);
    else open.push(attempt);
  }
  return { open, endedByGuardian, damagedLines: agent.damagedLines };
}
