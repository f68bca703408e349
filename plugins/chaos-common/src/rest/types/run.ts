import type {
  AttemptState,
  HistoryEvent,
  Plan,
  Principal,
  ProbeSample,
  ProbeSpec,
  Recovery,
  RunPhase,
  Score,
  StopCause,
  Target,
  Verdict,
  VerdictReport,
} from '@faultline/chaos-core';
import type { Allowed } from './experiment';
import type { Page } from './page';

/** One run as a row. @public */
export interface RunSummary {
  id: string;
  /** Six characters for people, unique enough to read aloud. */
  shortId: string;
  experimentId: string;
  title: string;
  template?: string;
  entityRef?: string;
  entityTier?: number;
  owners: string[];
  environment: string;
  fault: string;
  faultSummary: string;
  phase: RunPhase;
  verdict?: Verdict;
  recovery?: Recovery;
  reason?: string;
  requestedBy: string;
  createdAt: number;
  injectedAt?: number;
  deadlineAt?: number;
  endedAt?: number;
  timeToRecoverMs?: number;
  /** Latest word of the agents on this run; a view says "unknown since" when it is old. */
  heardAt?: number;
  /** True while some attempt's last word is older than 10 s and its effect may be present. */
  silent: boolean;
  unknownSince?: number;
  targets: { frozen: number; injected: number; proven: number };
  signals: Array<{
    probe: string;
    role: 'steadyState' | 'stopCondition';
    status: 'holds' | 'failing' | 'broken' | 'noData' | 'pending';
    lastValue?: number;
    unit?: string;
  }>;
  score?: { before?: number; after?: number };
}

/** @public */
export interface AttemptView extends AttemptState {
  target: Target;
  undo: string;
  mechanism: string;
  survives: string;
  summary: string;
  durationMs?: number;
  /** Set when the agent's last word is old while the effect may be present. */
  unknownSince?: number;
}

/** Everything of the run page, one request. @public */
export interface RunView extends RunSummary {
  plan: Plan;
  attempts: AttemptView[];
  probes: ProbeSpec[];
  /** At most 600 per probe, thinned when there are more. */
  samples: ProbeSample[];
  stops: StopCause[];
  report?: VerdictReport;
  scoreChange?: { before: Score; after: Score; slotId?: string };
  history: { events: number; verified: boolean; headHash: string };
  principal: Principal;
  allowed: { abort: Allowed; attest: Allowed; launch: Allowed };
  failureMeans?: string;
  dashboardUrl?: string;
  /** Server's clock, so that a page with a wrong clock still draws the now-marker right. */
  now: number;
}

/** Filters of `GET /runs`. @public */
export interface RunQuery {
  entityRef?: string;
  owner?: string;
  phase?: RunPhase[];
  verdict?: Verdict[];
  since?: number;
  cursor?: string;
  /** 1–100, default 20. */
  limit?: number;
}

/** @public */
export interface RunEventsPage extends Page<HistoryEvent> {
  verified: boolean;
}
