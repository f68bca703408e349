import type { SlotOutcome } from '@faultline/chaos-core';

export interface ScoreStore {
  listOutcomes(entityRef: string): Promise<SlotOutcome[]>;
  listOutcomesOf(entityRefs: string[]): Promise<Map<string, SlotOutcome[]>>;
  /** By entity and slot: runs that ended after the slot's last outcome and left none. */
  countWithoutOutcome(
    entityRefs: string[],
  ): Promise<Map<string, Map<string, number>>>;
  trend(
    entityRef: string,
    since: number,
  ): Promise<Array<{ at: number; value?: number; runId?: string }>>;
}
