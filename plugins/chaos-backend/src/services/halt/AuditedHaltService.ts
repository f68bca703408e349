import type {
  CreateHaltRequest,
  HaltChoice,
  HaltView,
} from '@faultline/backstage-plugin-chaos-common';
import type { Halt } from '@faultline/chaos-core';
import type { AuditTrail } from '../audit/AuditTrail';
import { scopeSubject } from '../audit/scopeSubject';
import type { CallContext, HaltService, HaltSubject } from '../types';

/** Writes halts and lifts to the audit log. */
export class AuditedHaltService implements HaltService {
  readonly #inner: HaltService;
  readonly #audit: AuditTrail;

  constructor(inner: HaltService, audit: AuditTrail) {
    this.#inner = inner;
    this.#audit = audit;
  }

  create(context: CallContext, request: CreateHaltRequest): Promise<HaltView> {
    const subject = { ...scopeSubject(request.scope), reason: request.reason };
    return this.#audit.record(
      context,
      'halt-create',
      { severity: 'high', subject },
      inner => this.#inner.create(inner, request),
      halt => ({ haltId: halt.id }),
    );
  }

  lift(context: CallContext, id: string, reason: string): Promise<Halt> {
    return this.#audit.record(
      context,
      'halt-lift',
      { severity: 'high', subject: { haltId: id, reason } },
      inner => this.#inner.lift(inner, id, reason),
      halt => scopeSubject(halt.scope),
    );
  }

  list(
    context: CallContext,
  ): Promise<{ active: HaltView[]; recent: HaltView[] }> {
    return this.#inner.list(context);
  }

  scopes(context: CallContext, about: HaltSubject): Promise<HaltChoice[]> {
    return this.#inner.scopes(context, about);
  }
}
