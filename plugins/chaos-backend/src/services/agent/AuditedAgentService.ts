import type { AgentView } from '@faultline/backstage-plugin-chaos-common';
import type { AuditTrail } from '../audit/AuditTrail';
import type { AgentService, CallContext } from '../types';

/** Writes who let which agent in to the audit log; never the token. */
export class AuditedAgentService implements AgentService {
  readonly #inner: AgentService;
  readonly #audit: AuditTrail;

  constructor(inner: AgentService, audit: AuditTrail) {
    this.#inner = inner;
    this.#audit = audit;
  }

  list(context: CallContext): Promise<AgentView[]> {
    return this.#inner.list(context);
  }

  createJoinToken(
    context: CallContext,
    request: { name: string; kind: 'host' | 'network'; environment: string },
  ): Promise<{ token: string; expiresAt: number; command: string }> {
    return this.#audit.record(
      context,
      'agent-enrol',
      { severity: 'high', subject: { ...request } },
      inner => this.#inner.createJoinToken(inner, request),
    );
  }
}
