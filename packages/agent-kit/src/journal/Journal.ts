import { randomUUID } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { beginFile } from './beginFile';
import { encodeRecord } from './encodeRecord';
import { isOpenPhase } from './isOpenPhase';
import type { JournalRecord } from './JournalRecord';
import type { JournalState } from './JournalState';
import { readJournal } from './readJournal';
import { snapshotRecords } from './snapshotRecords';

/** Above this the journal is shortened while no attempt is open, bytes; and whatever is open above eight times as much. */
const COMPACT_BYTES = 1024 * 1024;
const COMPACT_ALWAYS = 8;

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
    private readonly path: string,
    private file: FileHandle,
    private size: number,
    private readonly compactBytes: number,
    readonly state: JournalState,
    /** Damaged lines that were found when it was opened. */
    readonly damagedLines: number,
  ) {}

  /** Opens, compacts and, when there is none, begins a journal with a new incarnation. */
  static async open(
    path: string,
    compactBytes = COMPACT_BYTES,
  ): Promise<Journal> {
    const { state, damagedLines } = readJournal(path);
    if (state.incarnation === '') state.incarnation = randomUUID();
    const content = encodeSnapshot(state);
    const file = await beginFile(path, content);
    return new Journal(
      path,
      file,
      content.length,
      compactBytes,
      readJournal(path).state,
      damagedLines,
    );
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
        this.size += Buffer.byteLength(lines);
        for (const entry of batch) entry.done();
      } catch (error) {
        this.torn = true;
        for (const entry of batch) entry.failed(error as Error);
      }
      if (this.shouldCompact()) await this.compact();
    }
    this.writing = undefined;
  }

  private shouldCompact(): boolean {
    if (this.size < this.compactBytes) return false;
    const idle = ![...this.state.attempts.values()].some(attempt =>
      isOpenPhase(attempt.state.phase),
    );
    return idle || this.size > COMPACT_ALWAYS * this.compactBytes;
  }

  /**
   * Between two writes. What is waiting is in the snapshot already and is written once more after it, which changes nothing: records say what is, not
   * what to add.
   */
  private async compact(): Promise<void> {
    const content = encodeSnapshot(this.state);
    try {
      const former = this.file;
      this.file = await beginFile(this.path, content);
      this.torn = false;
      await former.close();
    } catch {
      // A disk without space: the old file goes on, and it is tried again when it has grown as much once more.
    }
    this.size = content.length;
  }
}

function encodeSnapshot(state: JournalState): string {
  return snapshotRecords(state).map(encodeRecord).join('');
}
