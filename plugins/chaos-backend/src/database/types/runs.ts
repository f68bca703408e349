import type {
  Experiment,
  Halt,
  HistoryEvent,
  Plan,
  Principal,
  ProbeSample,
  RunPhase,
  RunState,
  RunTransition,
  Score,
  SlotOutcome,
  Verdict,
  VerdictReport,
} from '@faultline/chaos-core';
import type { Visibility } from './visibility';

/** What never changes of a run, and what lists show. @public */
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
  listActive(visibleTo?: Visibility): Promise<StoredRun[]>;
  /** Runs that one of these halts stopped, also after their end; newest first, 1000 at most. */
  listHalted(haltIds: string[], visibleTo?: Visibility): Promise<StoredRun[]>;
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
  /**
   * The same for starting a queued run. No other run can be claimed meanwhile, so that what `decide` sees is what is true when it is stored.
   */
  claim(
    id: string,
    decide: (
      state: RunState,
      run: StoredRun,
      surroundings: ClaimSurroundings,
    ) => RunTransition,
    options: { source: string },
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
  ): Promise<RunFigures[]>;
}

/** What is counted of a run: no plan, no experiment, no report, which are large and would have to be parsed. */
export interface RunFigures {
  id: string;
  entityRef?: string;
  verdict?: Verdict;
  injectedAt?: number;
  revertedAt?: number;
  endedAt?: number;
  faultPresentMs?: number;
  timeToDetectMs?: number;
  timeToRecoverMs?: number;
}

/** With what a run that starts could collide. */
export interface ClaimSurroundings {
  /** Halts that were not lifted. */
  halts: Halt[];
  /** Runs that have not ended, the one to be claimed among them. */
  openRuns: Array<{
    id: string;
    phase: RunPhase;
    entityRef?: string;
    targetIds: string[];
  }>;
}

export interface RunExtra {
  report: VerdictReport;
  outcome?: { entityRef: string; outcome: SlotOutcome };
  scoreBefore?: Score;
  scoreAfter?: Score;
}
