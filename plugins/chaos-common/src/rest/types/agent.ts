/** @public */
export interface AgentView {
  id: string;
  name: string;
  kind: string;
  environment: string;
  version?: string;
  hostname?: string;
  state: 'connected' | 'silent' | 'neverConnected' | 'quarantined';
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
