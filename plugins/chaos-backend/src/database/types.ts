import type {
  Experiment,
  Halt,
  HaltScope,
  HistoryEvent,
  Plan,
  Principal,
  ProbeSample,
  RunPhase,
  RunState,
  RunTransition,
  Recovery,
  Score,
  SlotOutcome,
  Verdict,
  VerdictReport,
} from '@faultline/chaos-core';
import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type { EntityFacts } from '@faultline/chaos-core';

/** A saved experiment as a row. */
export interface StoredExperiment {
  id: string;
  revision: number;
  source: 'portal' | 'rest' | 'kubernetes' | 'catalog';
  entityRef?: string;
  template?: string;
  title: string;
  document: Record<string, unknown>;
  experiment: Experiment;
  createdBy: string;
  createdAt: number;
  updatedAt: number;
}

export interface ExperimentStore {
  insert(experiment: StoredExperiment): Promise<void>;
  /** Compare-and-set on `revision`; false when somebody else was faster. */
  update(
    experiment: StoredExperiment,
    expectedRevision: number,
  ): Promise<boolean>;
  get(id: string): Promise<StoredExperiment | undefined>;
  remove(id: string): Promise<boolean>;
  list(query: {
    entityRef?: string;
    visibleTo?: Visibility;
    cursor?: string;
    limit: number;
  }): Promise<{ items: StoredExperiment[]; nextCursor?: string }>;
}

/** One fact by which a row can be visible. */
export type VisibilityFilter =
  | { ownedBy: string[] }
  | { requestedBy: string[] }
  | { environment: string[] }
  /** Whether it is about an entity. */
  | { bound: boolean };

/** What SQL must restrict lists to (I13); undefined = everything. */
export type Visibility = PermissionCriteria<VisibilityFilter>;

/** What never changes of a run, and what lists show. */
export interface StoredRun {
  state: RunState;
  experimentId: string;
  title: string;
  template?: string;
  slotId?: string;
  entityRef?: string;
  entityTier?: number;
  owners: string[];
  environment: string;
  fault: string;
  faultSummary: string;
  plan: Plan;
  experiment: Experiment;
  principal: Principal;
  requestedBy: string;
  report?: VerdictReport;
  scoreBefore?: Score;
  scoreAfter?: Score;
  heardAt?: number;
}

export interface RunStore {
  /** Inserts the run and its first history events in one transaction. */
  insert(
    run: StoredRun,
    records: Array<{
      type: string;
      source: string;
      data: Record<string, unknown>;
    }>,
  ): Promise<void>;
  get(id: string): Promise<StoredRun | undefined>;
  /** Ids of runs that are not terminal, oldest first. */
  listOpen(): Promise<string[]>;
  listActive(): Promise<StoredRun[]>;
  list(query: {
    entityRef?: string;
    owner?: string;
    phase?: RunPhase[];
    verdict?: Verdict[];
    since?: number;
    visibleTo?: Visibility;
    cursor?: string;
    limit: number;
  }): Promise<{ items: StoredRun[]; nextCursor?: string }>;
  /**
   * The only way a run changes: one transaction that locks the row, applies core's transition to the stored state, and writes state,
   * attempts, stop causes and history. `extra` adds the terminal report and score in the same transaction.
   */
  apply(
    id: string,
    decide: (state: RunState, run: StoredRun) => RunTransition,
    options: {
      source: string;
      extra?: (state: RunState) => RunExtra | undefined;
    },
  ): Promise<{ transition: RunTransition; run: StoredRun }>;
  addSamples(runId: string, samples: ProbeSample[]): Promise<void>;
  /** Oldest first; only those taken at or after `since` when it is given. */
  listSamples(runId: string, since?: number): Promise<ProbeSample[]>;
  listEvents(
    runId: string,
    query: { cursor?: string; limit: number },
  ): Promise<{ items: HistoryEvent[]; nextCursor?: string }>;
  verifyEvents(
    runId: string,
  ): Promise<{ verified: boolean; events: number; headHash: string }>;
  /** Aggregates for overview and measures. */
  listEndedSince(
    since: number,
    query: { entityRef?: string; visibleTo?: Visibility; limit: number },
  ): Promise<StoredRun[]>;
}

export interface RunExtra {
  report: VerdictReport;
  outcome?: { entityRef: string; outcome: SlotOutcome };
  scoreBefore?: Score;
  scoreAfter?: Score;
}

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
  quarantine(id: string, reason: string): Promise<void>;
}

export interface HaltStore {
  insert(halt: Halt): Promise<void>;
  lift(
    id: string,
    by: string,
    at: number,
    reason: string,
  ): Promise<Halt | undefined>;
  listActive(): Promise<Halt[]>;
  listRecent(limit: number): Promise<Halt[]>;
  get(id: string): Promise<Halt | undefined>;
}

export interface ScoreStore {
  listOutcomes(entityRef: string): Promise<SlotOutcome[]>;
  listOutcomesOf(entityRefs: string[]): Promise<Map<string, SlotOutcome[]>>;
  trend(
    entityRef: string,
    since: number,
  ): Promise<Array<{ at: number; value?: number; runId?: string }>>;
}

/** A plan as it was shown. Its seed makes a launch choose the same targets again. */
export interface StoredPlan {
  plan: Plan;
  plannedBy: string;
  expiresAt: number;
}

export interface PlanStore {
  /** Replaces a plan of the same experiment and hash; forgets what expired before `now`. */
  put(plan: StoredPlan, now: number): Promise<void>;
  /** Undefined when unknown or expired. */
  get(
    experimentId: string,
    targetsHash: string,
    now: number,
  ): Promise<StoredPlan | undefined>;
}

export interface CachedEntityFacts {
  facts: EntityFacts;
  refreshedAt: number;
}

/** What the catalog said, for lists only. */
export interface EntityFactsStore {
  put(facts: EntityFacts[], refreshedAt: number): Promise<void>;
  get(entityRefs: string[]): Promise<CachedEntityFacts[]>;
  /** By reference. */
  list(query: {
    owner?: string;
    cursor?: string;
    limit: number;
  }): Promise<{ items: CachedEntityFacts[]; nextCursor?: string }>;
}

/** A stored change that must still be published. */
export interface OutboxMessage {
  /** Rises; consumers tell repetitions by it. */
  id: number;
  topic: 'run';
  /** Id of what changed. */
  key: string;
  payload: RunChange;
  createdAt: number;
}

/** What a change of a run was; holds ids and words of the machine only. */
export interface RunChange {
  runId: string;
  entityRef?: string;
  owners: string[];
  title: string;
  requestedBy: string;
  /** Absent when the run is new. */
  previousPhase?: RunPhase;
  phase: RunPhase;
  verdict?: Verdict;
  recovery?: Recovery;
  /** Types of the history events that were appended. */
  events: string[];
}

export interface OutboxStore {
  /** Oldest first. */
  read(limit: number): Promise<OutboxMessage[]>;
  /** After delivery. */
  remove(ids: number[]): Promise<void>;
}

/** All stores over one database. */
export interface Stores {
  experiments: ExperimentStore;
  plans: PlanStore;
  runs: RunStore;
  agents: AgentStore;
  halts: HaltStore;
  scores: ScoreStore;
  entityFacts: EntityFactsStore;
  outbox: OutboxStore;
}

export type { HaltScope };
