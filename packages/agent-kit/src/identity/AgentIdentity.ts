/**
 * Who the agent is to the control plane. Everything here is kept in `<dataDir>/identity`, readable by the agent's user only.
 *
 * @public
 */
export interface AgentIdentity {
  agentId: string;
  environment: string;
  /** PEM. */
  certificate: string;
  /** PKCS#8, PEM; made on this machine and never sent. */
  privateKey: string;
  /** PEM of the authority. */
  authority: string;
  /** Ed25519 public key (SPKI, PEM) that signs commands. */
  commandKey: string;
}
