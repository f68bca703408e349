import type { Recovery, RunPhase, Verdict } from '@faultline/chaos-core';

/**
 * Something that happened to a run, told after it was stored. Delivered at least once: dedupe by `eventId`.
 *
 * @public
 */
export interface ChaosPublication {
  eventId: string;
  runId: string;
  entityRef?: string;
  owners: string[];
  title: string;
  /** Who asked for the run. */
  requestedBy: string;
  /** Absent when the run is new. */
  previousPhase?: RunPhase;
  phase: RunPhase;
  verdict?: Verdict;
  recovery?: Recovery;
  /** Milliseconds since the epoch. */
  at: number;
}

/**
 * A sink for publications. A rejection is retried a few times and then dropped: no sink may hold up another one.
 *
 * @public
 */
export interface ChaosPublisher {
  readonly name: string;
  publish(publication: ChaosPublication): Promise<void>;
}
