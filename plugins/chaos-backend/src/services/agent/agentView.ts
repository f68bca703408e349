import type { AgentView } from '@faultline/backstage-plugin-chaos-common';
import type { StoredAgent } from '../../database';
import type { AgentSession } from '../../dispatch/types';

/** An agent as it is shown: the live session before what was stored. */
export function agentView(
  agent: StoredAgent,
  session: AgentSession | undefined,
): AgentView {
  const { quarantinedReason } = agent;
  const heardAt = session?.heardAt ?? agent.heardAt;
  const capabilities = session?.capabilities ?? agent.capabilities;
  return {
    id: agent.id,
    name: agent.id,
    kind: agent.kind,
    environment: agent.environment,
    version: session?.version ?? agent.version,
    hostname: session?.hostname ?? agent.hostname,
    state: stateOf(quarantinedReason, session, heardAt),
    quarantinedReason,
    heardAt,
    enrolledAt: agent.enrolledAt,
    certificateUntil: agent.certificateUntil,
    guardianAlive: session?.guardianAlive,
    activeEffects: session?.activeEffects ?? 0,
    capabilities: capabilities.map(
      ({ fault, mechanism, available, missing, remedy }) => ({
        fault,
        mechanism,
        available,
        missing,
        remedy,
      }),
    ),
  };
}

function stateOf(
  quarantinedReason: string | undefined,
  session: AgentSession | undefined,
  heardAt: number | undefined,
): AgentView['state'] {
  if (quarantinedReason !== undefined) {
    return 'quarantined';
  }
  if (session) {
    return 'connected';
  }
  return heardAt === undefined ? 'neverConnected' : 'silent';
}
