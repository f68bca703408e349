export interface StoredAgent {
  id: string;
  kind: string;
  environment: string;
  enrolledAt: number;
  certificateSerial: string;
  certificateUntil: number;
  journalIncarnation?: string;
  bootId?: string;
  version?: string;
  hostname?: string;
  heardAt?: number;
  quarantinedReason?: string;
  capabilities: Array<{
    fault: string;
    mechanism: string;
    available: boolean;
    missing?: string;
    remedy?: string;
    shape: string;
    survives: string;
    undoNeeds: string;
  }>;
}

export interface AgentStore {
  insertToken(token: {
    id: string;
    secretHash: string;
    name: string;
    kind: string;
    environment: string;
    createdBy: string;
    expiresAt: number;
  }): Promise<void>;
  /** Takes the token exactly once; undefined when unknown, used, expired or the secret is wrong. */
  redeemToken(
    id: string,
    secretHash: string,
    now: number,
  ): Promise<{ name: string; kind: string; environment: string } | undefined>;
  upsert(agent: StoredAgent): Promise<void>;
  get(id: string): Promise<StoredAgent | undefined>;
  list(): Promise<StoredAgent[]>;
  /** Presence columns only. */
  heard(
    id: string,
    facts: Partial<
      Pick<
        StoredAgent,
        | 'heardAt'
        | 'bootId'
        | 'version'
        | 'hostname'
        | 'capabilities'
        | 'journalIncarnation'
      >
    >,
  ): Promise<void>;
  /**
   * The certificate's columns only, and in one statement: never of an agent that is quarantined, or that was enrolled again since.
   *
   * @returns whether they were written
   */
  renewCertificate(
    id: string,
    certificate: { serial: string; until: number; enrolledAt?: number },
  ): Promise<boolean>;
  quarantine(id: string, reason: string): Promise<void>;
}
