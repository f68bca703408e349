import type {
  PendingRequest,
  RecordedRequest,
  RequestOutcome,
} from './types.ts';

/**
 * The requests of the last minutes: those under way, and those that ended, of
 * which it keeps a bounded number in the order of their ends.
 *
 * @public
 */
export class RequestLog {
  readonly #pending = new Set<PendingRequest>();
  readonly #ended: RecordedRequest[] = [];
  readonly #capacity: number;
  readonly #now: () => number;

  /** @param now - milliseconds of a clock that nobody can set. */
  constructor(options: { capacity: number; now: () => number }) {
    this.#capacity = options.capacity;
    this.#now = options.now;
  }

  /** Notes a request that is being sent; the answer is given to `end`. */
  begin(entity: string, operation: string): PendingRequest {
    const request = { entity, operation, startedAt: this.#now() };
    this.#pending.add(request);
    return request;
  }

  /** Notes the end of a request and gives it back as recorded. */
  end(
    request: PendingRequest,
    outcome: RequestOutcome,
    status?: number,
  ): RecordedRequest {
    this.#pending.delete(request);
    const durationMs = this.#now() - request.startedAt;
    const recorded = { ...request, durationMs, status, outcome };
    this.#ended.push(recorded);
    // Dropped in lots, so that most requests cost one push.
    if (this.#ended.length >= this.#capacity * 2) {
      this.#ended.splice(0, this.#ended.length - this.#capacity);
    }
    return recorded;
  }

  /** Requests of an entity that are under way. */
  pending(entity: string): PendingRequest[] {
    return [...this.#pending].filter(request => request.entity === entity);
  }

  /** Requests that ended at `since`, on the log's clock, or later. */
  endedSince(since: number, entity?: string): RecordedRequest[] {
    let first = this.#ended.length;
    while (first > 0 && endOf(this.#ended[first - 1]) >= since) {
      first -= 1;
    }
    return this.#ended
      .slice(first)
      .filter(request => !entity || request.entity === entity);
  }
}

function endOf(request: RecordedRequest): number {
  return request.startedAt + request.durationMs;
}
