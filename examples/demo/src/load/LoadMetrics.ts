import { Counter, Histogram, type Registry } from 'prom-client';
import type { RecordedRequest } from './types.ts';

/**
 * The load's own figures in Prometheus format.
 *
 * @public
 */
export class LoadMetrics {
  readonly #requests: Counter<'entity' | 'operation' | 'outcome'>;
  readonly #durations: Histogram<'entity' | 'operation'>;

  constructor(registry: Registry) {
    this.#requests = new Counter({
      name: 'load_requests_total',
      help: 'Requests sent by the load generator, by their outcome',
      labelNames: ['entity', 'operation', 'outcome'],
      registers: [registry],
    });
    this.#durations = new Histogram({
      name: 'load_request_duration_seconds',
      help: 'Time from sending a request to its end, as the caller saw it',
      labelNames: ['entity', 'operation'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 5],
      registers: [registry],
    });
  }

  /** Counts one request that ended. */
  record(request: RecordedRequest): void {
    const { entity, operation, outcome, durationMs } = request;
    this.#requests.inc({ entity, operation, outcome });
    this.#durations.observe({ entity, operation }, durationMs / 1000);
  }
}
