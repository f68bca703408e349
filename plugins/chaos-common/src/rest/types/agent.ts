/** @public */
export interface AgentView {
  id: string;
  name: string;
  kind: string;
  environment: string;
  version?: string;
  hostname?: string;
  state: 'connected' | 'silent' | 'neverConnected' | 'quarantined';
  /** Why it is refused, when it is quarantined. */
  quarantinedReason?: string;
  /** Last word. */
  heardAt?: number;
  enrolledAt: number;
  certificateUntil?: number;
  guardianAlive?: boolean;
  activeEffects: number;
  capabilities: Array<{
    fault: string;
    mechanism: string;
    available: boolean;
    missing?: string;
    remedy?: string;
  }>;
}

/** Answer of `POST /agents/join-tokens`; shown once. @public */
export interface JoinTokenView {
  /** One use. */
  token: string;
  /** Milliseconds since the epoch. */
  expiresAt: number;
  /** What to start on the agent's machine. */
  command: string;
}
