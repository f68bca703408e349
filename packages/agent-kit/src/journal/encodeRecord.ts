import { createHash } from 'node:crypto';
import type { JournalRecord } from './JournalRecord';

/** Shortened SHA-256 of a record's text: tells a torn or altered line. */
export function recordSum(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** One line: the sum, a space, the record as JSON. */
export function encodeRecord(record: JournalRecord): string {
  const text = JSON.stringify(record);
  return `${recordSum(text)} ${text}\n`;
}
