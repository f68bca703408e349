import {
  chaosAgentEnrollPermission,
  chaosAgentReadPermission,
} from '@faultline/backstage-plugin-chaos-common';
import type { AgentView } from '@faultline/backstage-plugin-chaos-common';
import type { AccessControl } from '../access/AccessControl';
import type { AgentService, CallContext } from '../types';

/** An agent can break whatever it reaches: only administrators let one in. */
export class AuthorizedAgentService implements AgentService {
  readonly #inner: AgentService;
  readonly #access: AccessControl;

  constructor(inner: AgentService, access: AccessControl) {
    this.#inner = inner;
    this.#access = access;
  }

  async list(context: CallContext): Promise<AgentView[]> {
    await this.#access.requirePermission(context, chaosAgentReadPermission);
    return this.#inner.list(context);
  }

  async createJoinToken(
    context: CallContext,
    request: { name: string; kind: 'host' | 'network'; environment: string },
  ): Promise<{ token: string; expiresAt: number; command: string }> {
    await this.#access.requirePermission(context, chaosAgentEnrollPermission);
    this.#access.requireAdministrator(context, 'Adding an agent');
    return this.#inner.createJoinToken(context, request);
  }
}
