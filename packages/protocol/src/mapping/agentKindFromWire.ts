import type { AgentKind as CoreAgentKind } from '@faultline/chaos-core';
import { AgentKind } from '../generated/chaos/agent/v1/agent';
import { WireError } from './WireError';

/**
 * @throws {@link WireError} when the kind is unspecified or of a newer version.
 * @public
 */
export function agentKindFromWire(kind: AgentKind): CoreAgentKind {
  switch (kind) {
    case AgentKind.AGENT_KIND_HOST:
      return 'host';
    case AgentKind.AGENT_KIND_NETWORK:
      return 'network';
    case AgentKind.AGENT_KIND_KUBERNETES:
      return 'kubernetes';
    case AgentKind.AGENT_KIND_CLOUD:
      return 'cloud';
    default:
      throw new WireError(`agent kind ${kind} is not known`);
  }
}
