import type {
  AgentCheck,
  AttemptEvent,
  Halt,
  HaltLabels,
  Requirement,
  Target,
  TargetKind,
} from '@faultline/chaos-core';

/** One connected agent, from memory. */
export interface AgentSession {
  agentId: string;
  kind: string;
  environment: string;
  hostname: string;
  version: string;
  connectedAt: number;
  heardAt: number;
  guardianAlive: boolean;
  activeEffects: number;
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

/** What one agent answered when it was asked for targets; never an empty list for "no answer". */
export type TargetAnswer =
  | { agentId: string; answered: true; targets: Target[]; truncated: boolean }
  | { agentId: string; answered: false; reason: string; since?: number };

export interface OfferCommand {
  attemptId: string;
  runId: string;
  fault: string;
  parameters: Record<string, unknown>;
  durationMs: number;
  targetId: string;
  entityRef: string;
  fence: number;
  onDisconnect: 'revert' | 'continue';
  labels: HaltLabels;
  mechanism: string;
  /** First supervision lease, milliseconds from go. */
  supervisionMs: number;
}

/** What an agent says of its attempts. `stored` must be called (or resolve) before the report is acknowledged. */
export interface AgentListener {
  onReady(
    agentId: string,
    ready: {
      attemptId: string;
      nonce: string;
      bootId: string;
      journalIncarnation: string;
    },
  ): Promise<void>;
  onRefused(
    agentId: string,
    refused: { attemptId: string; reason: string },
  ): Promise<void>;
  /** Resolves when the event is durable; the gateway then acknowledges, and asks again when it rejects. `at` is control-plane time. */
  onReport(
    agentId: string,
    report: {
      attemptId: string;
      event: AttemptEvent;
      at: number;
      by: 'agent' | 'guardian';
      /** Of the journal that the report comes from. */
      journalIncarnation: string;
    },
  ): Promise<void>;
  onConnected(agentId: string, openAttempts: string[]): Promise<void>;
  onDisconnected(agentId: string): void;
}

/** Port to the agents. All sends answer whether a stream took the command; nobody waits for the network. */
export interface AgentGateway {
  sessions(): AgentSession[];
  listTargets(
    query: {
      kind?: TargetKind;
      selector: Requirement[];
      names: string[];
      limit: number;
      agentId?: string;
      environment?: string;
    },
    timeoutMs: number,
  ): Promise<TargetAnswer[]>;
  check(
    agentId: string,
    request: {
      fault: string;
      parameters: Record<string, unknown>;
      durationMs: number;
      targetIds: string[];
    },
    timeoutMs: number,
  ): Promise<AgentCheck>;
  offer(agentId: string, offer: OfferCommand): boolean;
  go(
    agentId: string,
    go: { attemptId: string; nonce: string; fence: number },
  ): boolean;
  stop(agentId: string, stop: { attemptId: string; cause: string }): boolean;
  supervise(
    agentId: string,
    supervise: { runId: string; fence: number; ttlMs: number },
  ): boolean;
  halt(halt: Halt): { reached: string[]; notReached: string[] };
  liftHalt(haltId: string): void;
  /** Agents that have acknowledged this halt (persisted it and started to revert). */
  acknowledgedBy(haltId: string): string[];
  subscribe(listener: AgentListener): () => void;
}
