import type { AgentKind as CoreAgentKind } from '@faultline/chaos-core';
import { AgentKind } from '../generated/chaos/agent/v1/agent';

const WIRE: Record<CoreAgentKind, AgentKind> = {
  host: AgentKind.AGENT_KIND_HOST,
  network: AgentKind.AGENT_KIND_NETWORK,
  kubernetes: AgentKind.AGENT_KIND_KUBERNETES,
  cloud: AgentKind.AGENT_KIND_CLOUD,
};

/** @public */
export function agentKindToWire(kind: CoreAgentKind): AgentKind {
  return WIRE[kind];
}
