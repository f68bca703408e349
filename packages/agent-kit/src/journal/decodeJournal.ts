import type { JournalRecord } from './JournalRecord';
import { recordSum } from './encodeRecord';

/** What was read from a journal's text. */
export interface DecodedJournal {
  records: JournalRecord[];
  /** Bytes that hold whole records; what follows is a write that a crash cut off. */
  intactBytes: number;
  /** Lines in the middle that do not hold: not a torn write, a damaged file. */
  damagedLines: number;
}

/**
 * Reads a journal. A torn last line was never acknowledged to anybody and is dropped; a damaged line before it is counted and the rest is still
 * read, because an undo record that follows must not be lost.
 */
export function decodeJournal(content: Buffer): DecodedJournal {
  const records: JournalRecord[] = [];
  let intactBytes = 0;
  let damagedLines = 0;
  let pendingDamage = 0;
  let start = 0;
  while (start < content.length) {
    const end = content.indexOf(0x0a, start);
    if (end < 0) break;
    const record = decodeLine(content.toString('utf8', start, end));
    start = end + 1;
    if (record) {
      records.push(record);
      damagedLines += pendingDamage;
      pendingDamage = 0;
      intactBytes = start;
    } else {
      pendingDamage += 1;
    }
  }
  return { records, intactBytes, damagedLines };
}

function decodeLine(line: string): JournalRecord | undefined {
  const text = line.slice(17);
  if (line[16] !== ' ' || recordSum(text) !== line.slice(0, 16)) {
    return undefined;
  }
  return JSON.parse(text) as JournalRecord;
}
