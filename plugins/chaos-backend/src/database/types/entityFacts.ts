import type { EntityFacts } from '@faultline/chaos-core';

export interface CachedEntityFacts {
  facts: EntityFacts;
  refreshedAt: number;
}

/** What the catalog said, for lists only. */
export interface EntityFactsStore {
  put(facts: EntityFacts[], refreshedAt: number): Promise<void>;
  /** What is stored of them is still so; answers how many there are. */
  touch(entityRefs: string[], refreshedAt: number): Promise<number>;
  get(entityRefs: string[]): Promise<CachedEntityFacts[]>;
  /** By reference. */
  list(query: {
    owner?: string;
    cursor?: string;
    limit: number;
  }): Promise<{ items: CachedEntityFacts[]; nextCursor?: string }>;
}
