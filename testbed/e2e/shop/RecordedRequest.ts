/** One request that the load generator sent, as its `/requests` tells it. */
export interface RecordedRequest {
  readonly entity: string;
  readonly operation: string;
  /** Milliseconds since the epoch, with fractions. */
  readonly startedAt: number;
  readonly durationMs: number;
  readonly status?: number;
  readonly outcome: 'success' | 'error' | 'connection' | 'timeout';
}
