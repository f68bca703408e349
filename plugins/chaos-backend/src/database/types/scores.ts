import type { SlotOutcome } from '@faultline/chaos-core';

export interface ScoreStore {
  listOutcomes(entityRef: string): Promise<SlotOutcome[]>;
  listOutcomesOf(entityRefs: string[]): Promise<Map<string, SlotOutcome[]>>;
  trend(
    entityRef: string,
    since: number,
  ): Promise<Array<{ at: number; value?: number; runId?: string }>>;
}
