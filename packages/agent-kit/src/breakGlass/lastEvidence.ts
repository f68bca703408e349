import { readFileSync } from 'node:fs';
import { decodeJournal } from '../journal';

/** What the last report on an attempt in this journal says was seen; also of reports that were acknowledged since. */
export function lastEvidence(journal: string, attemptId: string): string {
  let content: Buffer;
  try {
    content = readFileSync(journal);
  } catch {
    return '';
  }
  return decodeJournal(content).records.reduce(
    (last, record) =>
      record.type === 'report' && record.report.attemptId === attemptId
        ? record.report.evidence
        : last,
    '',
  );
}
