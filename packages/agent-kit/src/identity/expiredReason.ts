import { X509Certificate } from 'node:crypto';
import type { AgentIdentity } from './AgentIdentity';

/** That an agent's certificate has expired, and what to do; undefined while it is valid. Until then the agent only reports and reverts. */
export function expiredReason(
  { agentId, certificate }: AgentIdentity,
  joinTokenFile: string | undefined,
): string | undefined {
  const validTo = Date.parse(new X509Certificate(certificate).validTo);
  return validTo < Date.now()
    ? `the certificate of agent ${agentId} expired at ${new Date(
        validTo,
      ).toISOString()}, so it only reports and reverts. Create a join token for ${agentId} on the Agents page and put it into ${
        joinTokenFile ?? 'a file that joinTokenFile of its configuration names'
      }; it keeps its data folder`
    : undefined;
}
