import type {
  CreateHaltRequest,
  HaltView,
} from '@faultline/backstage-plugin-chaos-common';
import type { Halt, HaltScope } from '@faultline/chaos-core';
import type { AuditTrail } from '../audit/AuditTrail';
import type { CallContext, HaltService } from '../types';

/** Writes halts and lifts to the audit log. */
export class AuditedHaltService implements HaltService {
  readonly #inner: HaltService;
  readonly #audit: AuditTrail;

  constructor(inner: HaltService, audit: AuditTrail) {
    this.#inner = inner;
    this.#audit = audit;
  }

  create(context: CallContext, request: CreateHaltRequest): Promise<HaltView> {
    const subject = { ...scopeOf(request.scope), reason: request.reason };
    return this.#audit.record(
      context,
      'halt-create',
      { severity: 'high', subject },
      () => this.#inner.create(context, request),
      halt => ({ haltId: halt.id }),
    );
  }

  lift(context: CallContext, id: string, reason: string): Promise<Halt> {
    return this.#audit.record(
      context,
      'halt-lift',
      { severity: 'high', subject: { haltId: id, reason } },
      () => this.#inner.lift(context, id, reason),
      halt => scopeOf(halt.scope),
    );
  }

  list(
    context: CallContext,
  ): Promise<{ active: HaltView[]; recent: HaltView[] }> {
    return this.#inner.list(context);
  }
}

function scopeOf(scope: HaltScope): Record<string, string> {
  const { kind, ...what } = scope;
  return { scope: kind, ...what };
}
