import { Counter, Histogram, Registry } from 'prom-client';

/**
 * What every service counts, by route and status.
 *
 * @public
 */
export class ServerMetrics {
  readonly registry = new Registry();
  readonly #requests: Counter<'route' | 'status'>;
  readonly #durations: Histogram<'route' | 'status'>;

  constructor(service: string) {
    this.registry.setDefaultLabels({ service });
    this.#requests = new Counter({
      name: 'http_requests_total',
      help: 'Requests answered',
      labelNames: ['route', 'status'],
      registers: [this.registry],
    });
    this.#durations = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time from the request to the end of the answer',
      labelNames: ['route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 5],
      registers: [this.registry],
    });
  }

  /** Counts one answered request. */
  record(route: string, status: number, seconds: number): void {
    const labels = { route, status: String(status) };
    this.#requests.inc(labels);
    this.#durations.observe(labels, seconds);
  }
}
