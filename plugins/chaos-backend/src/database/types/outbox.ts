import type { Recovery, RunPhase, Verdict } from '@faultline/chaos-core';

/** A stored change that must still be published. */
export interface OutboxMessage {
  /** Rises; consumers tell repetitions by it. */
  id: number;
  topic: 'run';
  /** Id of what changed. */
  key: string;
  payload: RunChange;
  createdAt: number;
}

/** What a change of a run was; holds ids and words of the machine only. */
export interface RunChange {
  runId: string;
  entityRef?: string;
  owners: string[];
  title: string;
  requestedBy: string;
  /** Absent when the run is new. */
  previousPhase?: RunPhase;
  phase: RunPhase;
  verdict?: Verdict;
  recovery?: Recovery;
  /** Types of the history events that were appended. */
  events: string[];
}

export interface OutboxStore {
  /** Oldest first. */
  read(limit: number): Promise<OutboxMessage[]>;
  /** After delivery. */
  remove(ids: number[]): Promise<void>;
}
