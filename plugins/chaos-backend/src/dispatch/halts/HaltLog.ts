import type { Halt } from '@faultline/chaos-core';

/** More than anybody orders and lifts while one agent connects. */
const LIMIT = 1000;

type Entry =
  | { position: number; ordered: Halt }
  | { position: number; lifted: string };

/**
 * The halts and lifts that went out through this replica lately. An agent that is just connecting is not yet sent anything, and what was read
 * from the database for it may be older than the last order: this closes the gap.
 */
export class HaltLog {
  private entries: Entry[] = [];
  private last = 0;

  /** Where the log stands now; take it before reading the database. */
  get position(): number {
    return this.last;
  }

  order(halt: Halt): void {
    this.last += 1;
    this.add({ position: this.last, ordered: halt });
  }

  lift(haltId: string): void {
    this.last += 1;
    this.add({ position: this.last, lifted: haltId });
  }

  /** The halts that hold now, from those that were read and what went out since the position. */
  current(read: Halt[], since: number): Halt[] {
    const holding = new Map(read.map(halt => [halt.id, halt]));
    for (const entry of this.entries) {
      if (entry.position > since) {
        if ('ordered' in entry) {
          holding.set(entry.ordered.id, entry.ordered);
        } else {
          holding.delete(entry.lifted);
        }
      }
    }
    return [...holding.values()];
  }

  /** Ids that were lifted since the position. */
  liftedSince(since: number): string[] {
    return this.entries.flatMap(entry =>
      'lifted' in entry && entry.position > since ? [entry.lifted] : [],
    );
  }

  private add(entry: Entry): void {
    this.entries = [...this.entries, entry].slice(-LIMIT);
  }
}
