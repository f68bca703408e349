import type { Halt } from '@faultline/chaos-core';

export interface HaltStore {
  /** Inserts the row once; a repetition changes nothing. */
  insert(halt: Halt): Promise<void>;
  lift(
    id: string,
    by: string,
    at: number,
    reason: string,
  ): Promise<Halt | undefined>;
  listActive(): Promise<Halt[]>;
  listRecent(limit: number): Promise<Halt[]>;
  get(id: string): Promise<Halt | undefined>;
}
