import type {
  Page,
  RunEventsPage,
  RunQuery,
  RunSummary,
  RunView,
} from '@faultline/backstage-plugin-chaos-common';
import type { AuditTrail } from '../audit/AuditTrail';
import type { CallContext, RunService } from '../types';

const about = (run: RunSummary) => ({
  runId: run.id,
  entityRef: run.entityRef,
});

/** Writes launches, stops and attestations to the audit log. */
export class AuditedRunService implements RunService {
  readonly #inner: RunService;
  readonly #audit: AuditTrail;

  constructor(inner: RunService, audit: AuditTrail) {
    this.#inner = inner;
    this.#audit = audit;
  }

  start(
    context: CallContext,
    request: { experimentId: string; targetsHash: string; confirm?: string },
  ): Promise<RunSummary> {
    const subject = {
      experimentId: request.experimentId,
      planHash: request.targetsHash,
    };
    return this.#audit.record(
      context,
      'run-start',
      { severity: 'medium', subject },
      inner => this.#inner.start(inner, request),
      about,
    );
  }

  get(context: CallContext, id: string): Promise<RunView> {
    return this.#inner.get(context, id);
  }

  list(context: CallContext, query: RunQuery): Promise<Page<RunSummary>> {
    return this.#inner.list(context, query);
  }

  events(
    context: CallContext,
    id: string,
    query: { cursor?: string; limit?: number },
  ): Promise<RunEventsPage> {
    return this.#inner.events(context, id, query);
  }

  abort(
    context: CallContext,
    id: string,
    reason?: string,
  ): Promise<RunSummary> {
    return this.#audit.record(
      context,
      'run-abort',
      { severity: 'medium', subject: { runId: id, reason } },
      inner => this.#inner.abort(inner, id, reason),
      about,
    );
  }

  attest(
    context: CallContext,
    id: string,
    request: {
      attemptId: string;
      statement: 'absent' | 'removed';
      reason: string;
    },
  ): Promise<RunSummary> {
    return this.#audit.record(
      context,
      'run-attest',
      { severity: 'high', subject: { runId: id, ...request } },
      inner => this.#inner.attest(inner, id, request),
      about,
    );
  }
}
