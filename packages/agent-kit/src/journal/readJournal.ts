import { readFileSync } from 'node:fs';
import { decodeJournal, type DecodedJournal } from './decodeJournal';
import { JournalState } from './JournalState';

/** Reads a journal without changing it; a missing file is an empty one. */
export function readJournal(
  path: string,
): DecodedJournal & { state: JournalState } {
  let content: Buffer;
  try {
    content = readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    content = Buffer.alloc(0);
  }
  const decoded = decodeJournal(content);
  const state = new JournalState();
  for (const record of decoded.records) state.apply(record);
  return { ...decoded, state };
}
