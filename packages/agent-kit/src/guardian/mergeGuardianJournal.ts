import { rmSync } from 'node:fs';
import { Journal, readJournal, type JournalRecord } from '../journal';

/**
 * Takes over what a guardian did while no agent lived: its evidence goes into the agent's journal, to be reported with the times of the deed.
 * Merging twice is harmless, so the guardian's file is removed only when all is on disk.
 */
export async function mergeGuardianJournal(
  journal: Journal,
  guardianJournal: string,
): Promise<number> {
  const { state } = readJournal(guardianJournal);
  const records: JournalRecord[] = [];
  let sequence = journal.state.lastSequence;
  for (const report of state.reports.values()) {
    const attempt = state.attempts.get(report.attemptId);
    const own = journal.state.attempts.get(report.attemptId);
    if (attempt && own && own.state.phase !== attempt.state.phase) {
      sequence += 1;
      records.push(
        { type: 'state', state: attempt.state },
        { type: 'report', report: { ...report, sequence } },
      );
    }
  }
  if (records.length > 0) await journal.append(...records);
  rmSync(guardianJournal, { force: true });
  return records.length / 2;
}
