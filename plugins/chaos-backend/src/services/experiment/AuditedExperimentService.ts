import type {
  ExperimentView,
  Page,
} from '@faultline/backstage-plugin-chaos-common';
import type { AuditTrail } from '../audit/AuditTrail';
import type { CallContext, ExperimentService } from '../types';

const about = (experiment: ExperimentView) => ({
  experimentId: experiment.id,
  entityRef: experiment.entityRef,
});

/** Writes what is saved, changed and deleted to the audit log. */
export class AuditedExperimentService implements ExperimentService {
  readonly #inner: ExperimentService;
  readonly #audit: AuditTrail;

  constructor(inner: ExperimentService, audit: AuditTrail) {
    this.#inner = inner;
    this.#audit = audit;
  }

  create(
    context: CallContext,
    document: string | Record<string, unknown>,
    source: 'rest' | 'portal',
  ): Promise<ExperimentView> {
    return this.#audit.record(
      context,
      'experiment-create',
      { severity: 'medium', subject: {} },
      inner => this.#inner.create(inner, document, source),
      about,
    );
  }

  instantiate(
    context: CallContext,
    template: string,
    request: { entityRef: string; parameters: Record<string, string> },
  ): Promise<ExperimentView> {
    const subject = { entityRef: request.entityRef, template };
    return this.#audit.record(
      context,
      'experiment-create',
      { severity: 'medium', subject },
      inner => this.#inner.instantiate(inner, template, request),
      about,
    );
  }

  get(context: CallContext, id: string): Promise<ExperimentView> {
    return this.#inner.get(context, id);
  }

  update(
    context: CallContext,
    id: string,
    revision: number,
    document: string | Record<string, unknown>,
  ): Promise<ExperimentView> {
    return this.#audit.record(
      context,
      'experiment-update',
      { severity: 'medium', subject: { experimentId: id } },
      inner => this.#inner.update(inner, id, revision, document),
      about,
    );
  }

  remove(context: CallContext, id: string): Promise<void> {
    return this.#audit.record(
      context,
      'experiment-delete',
      { severity: 'medium', subject: { experimentId: id } },
      inner => this.#inner.remove(inner, id),
    );
  }

  list(
    context: CallContext,
    query: { entityRef?: string; cursor?: string; limit?: number },
  ): Promise<Page<ExperimentView>> {
    return this.#inner.list(context, query);
  }
}
