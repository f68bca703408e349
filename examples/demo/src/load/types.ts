/**
 * How a request ended: `success`, a good answer; `error`, an answer that is not
 * good; `connection`, no answer; `timeout`, the generator gave up.
 *
 * @public
 */
export type RequestOutcome = 'success' | 'error' | 'connection' | 'timeout';

/**
 * One request that the generator sent, after its end.
 *
 * @public
 */
export interface RecordedRequest {
  /** Name of the entity that was asked, e.g. `payments`. */
  entity: string;
  operation: string;
  /**
   * Milliseconds with fractions: on the log's own steady clock inside the
   * generator, since the epoch in answers of `/requests`.
   */
  startedAt: number;
  durationMs: number;
  /** HTTP status; undefined when there was no answer. */
  status?: number;
  outcome: RequestOutcome;
}

/**
 * One request that is still under way.
 *
 * @public
 */
export type PendingRequest = Pick<
  RecordedRequest,
  'entity' | 'operation' | 'startedAt'
>;

/**
 * How one entity did over the last seconds; without requests, no figures.
 *
 * @public
 */
export interface ServiceLevel {
  entity: string;
  windowSeconds: number;
  samples: number;
  /** Percent. */
  successRate?: number;
  p50Ms?: number;
  p95Ms?: number;
  p99Ms?: number;
}
