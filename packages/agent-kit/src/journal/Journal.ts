import { randomUUID } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { encodeRecord } from './encodeRecord';
import type { JournalRecord } from './JournalRecord';
import type { JournalState } from './JournalState';
import { readJournal } from './readJournal';
import { snapshotRecords } from './snapshotRecords';
import { writeFileDurably } from './writeFileDurably';

/**
 * The agent's memory: what it may have done to the world, how it is undone, and what it has not told yet. One writer at a time.
 *
 * @public
 */
export class Journal {
  private waiting: Array<{
    line: string;
    done: () => void;
    failed: (error: Error) => void;
  }> = [];
  private writing: Promise<void> | undefined;
  /** A write failed in the middle: the next one must begin on a line of its own. */
  private torn = false;

  private constructor(
    private readonly file: FileHandle,
    readonly state: JournalState,
    /** Damaged lines that were found when it was opened. */
    readonly damagedLines: number,
  ) {}

  /** Opens, compacts and, when there is none, begins a journal with a new incarnation. */
  static async open(path: string): Promise<Journal> {
    const { state, damagedLines } = readJournal(path);
    if (state.incarnation === '') state.incarnation = randomUUID();
    await writeFileDurably(
      path,
      snapshotRecords(state).map(encodeRecord).join(''),
    );
    const compacted = readJournal(path).state;
    return new Journal(await open(path, 'a', 0o600), compacted, damagedLines);
  }

  /**
   * Adds records; the state has them at once, and the promise resolves when they are on disk. Calls in one turn share one fsync.
   */
  append(...records: JournalRecord[]): Promise<void> {
    for (const record of records) this.state.apply(record);
    return new Promise((done, failed) => {
      this.waiting.push({
        line: records.map(encodeRecord).join(''),
        done,
        failed,
      });
      this.writing ??= this.write();
    });
  }

  /** Waits for everything that was added, and closes the file. */
  async close(): Promise<void> {
    await this.writing;
    await this.file.close();
  }

  private async write(): Promise<void> {
    // Let the other callers of this turn join.
    await Promise.resolve();
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      try {
        const lines = batch.map(entry => entry.line).join('');
        await this.file.appendFile(this.torn ? `\n${lines}` : lines);
        this.torn = false;
        await this.file.datasync();
        for (const entry of batch) entry.done();
      } catch (error) {
        this.torn = true;
        for (const entry of batch) entry.failed(error as Error);
      }
    }
    this.writing = undefined;
  }
}
