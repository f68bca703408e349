import type {
  AgentCheck,
  AttemptState,
  EntityFacts,
  Experiment,
  Halt,
  HaltScope,
  HistoryEvent,
  Plan,
  Principal,
  ProbeSample,
  ProbeSpec,
  Problem,
  Profile,
  Recovery,
  RunPhase,
  SafetyVerdict,
  ScheduleOutlook,
  Score,
  StopCause,
  Target,
  TemplateParameter,
  Verdict,
  VerdictReport,
} from '@faultline/chaos-core';

/** A saved experiment. @public */
export interface ExperimentView {
  /** UUID. */
  id: string;
  name: string;
  title: string;
  entityRef?: string;
  template?: string;
  createdBy: string;
  createdAt: number;
  updatedAt: number;
  /** Compare-and-set for PUT. */
  revision: number;
  source: 'portal' | 'rest' | 'kubernetes' | 'catalog';
  /** The document as it was given, as a plain object. */
  document: Record<string, unknown>;
  experiment: Experiment;
  outlook: ScheduleOutlook;
  /** What may be done by the asking user, with the reason when not. */
  allowed: { launch: Allowed; update: Allowed; delete: Allowed };
}

/** @public */
export interface Allowed {
  allowed: boolean;
  reason?: string;
  remedy?: string;
}

/** @public */
export interface FaultView {
  type: string;
  layer: string;
  title: string;
  description: string;
  duration: 'required' | 'none';
  reversibility: string;
  targetKinds: string[];
  /** JSON Schema of the parameters. */
  parameters: Record<string, unknown>;
  /** Agents that offer it now, and those that do not with the reason. */
  availability: Array<{ agentId: string; available: boolean; mechanism?: string; missing?: string; remedy?: string }>;
}

/** @public */
export interface TemplateView {
  name: string;
  title: string;
  version: string;
  owner: string;
  description: string;
  question: string;
  failureMeans: string;
  risk: 'low' | 'medium' | 'high';
  fault: string;
  /** With the entity's own choices (dependencies) filled in when asked for an entity. */
  parameters: TemplateParameter[];
  /** Why it cannot be used for the entity that was asked for. */
  notApplicable?: string;
}

/** Answer of `POST /experiments/:id/plan`. @public */
export interface PlanView {
  plan: Plan;
  checks: AgentCheck[];
  /** Refusals among `plan.safety`; zero means that it can be launched. */
  refusals: number;
  /** What must be typed to launch, where the plan is risky. */
  confirm?: { type: string; reason: string };
  agents: Array<{ agentId: string; answered: boolean; targets: number; since?: number; reason?: string }>;
  score?: { now?: number; ifPassed?: number; ifFailed?: number };
}

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
  signals: Array<{ probe: string; role: 'steadyState' | 'stopCondition'; status: 'holds' | 'failing' | 'broken' | 'noData' | 'pending'; lastValue?: number; unit?: string }>;
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
  capabilities: Array<{ fault: string; mechanism: string; available: boolean; missing?: string; remedy?: string }>;
}

/** @public */
export interface HaltView extends Halt {
  agents: { reached: string[]; notReached: string[] };
  attempts: { absent: number; reverting: number; unknown: number };
}

/** @public */
export interface ScoreSummary {
  entityRef: string;
  title: string;
  tier: number;
  owners: string[];
  value?: number;
  band: string;
  coverage: number;
  confidence: number;
  /** Why it needs attention, worst first; empty when it does not. */
  attention: string[];
  updatedAt: number;
}

/** Everything of the entity tab, one request. @public */
export interface ScoreView {
  entity: EntityFacts;
  profile: Profile;
  score: Score;
  /** Points in time, oldest first: the score after each run that changed it. */
  trend: Array<{ at: number; value?: number; runId?: string }>;
  measures: { timeToDetectMeanMs?: number; timeToRecoverMeanMs?: number; runs: number; runsWithBreach: number; injectedThisMonth: number; injectedMsThisMonth: number };
  /** Newest first, at most ten; `GET /runs` has the rest. */
  runs: RunSummary[];
  runsNextCursor?: string;
  active: RunSummary[];
  experiments: ExperimentView[];
  templates: TemplateView[];
  suggestions: Array<{ edge: { to: string; title: string; strength: 'hard' | 'soft'; tier: number; owners: string[] }; lastTestAt?: number; template: string; title: string; summary: string; parameters: Record<string, string>; wouldAdd?: number; runningRunId?: string }>;
  halts: Halt[];
  agents: { connected: number; total: number; covering: number };
  allowed: { launch: Allowed; halt: Allowed };
  /** Sentences for what is missing or degraded; `action` says how to add it. */
  notices: Array<{ kind: 'noAgent' | 'noTarget' | 'annotations' | 'configuration' | 'inMemory' | 'halt'; sentence: string; remedy: string }>;
  now: number;
}

/** Everything of the overview, one request. @public */
export interface OverviewView {
  counts: { running: number; unconfirmed: number; injectedThisWeek: number; injectedMsThisWeek: number; timeToRecoverMeanMs?: number; breaches90d: number };
  running: RunSummary[];
  fleet: { histogram: number[]; notTested: number; bands: Record<string, number>; median?: number; lowest?: { entityRef: string; value: number }; visible: number };
  attention: ScoreSummary[];
  halts: HaltView[];
  recentHalts: HaltView[];
  agents: { connected: number; silent: number; total: number };
  allowed: { halt: Allowed; lift: Allowed; enrol: Allowed };
  notices: ScoreView['notices'];
  now: number;
}

/** @public */
export interface Page<T> {
  items: T[];
  /** Absent on the last page. */
  nextCursor?: string;
  totalHint?: number;
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

/** Body of every error answer, next to Backstage's own `error` fields. @public */
export interface ProblemBody {
  error: { name: string; message: string };
  problems?: Problem[];
  verdicts?: SafetyVerdict[];
}

/** @public */
export interface CreateHaltRequest {
  scope: HaltScope;
  reason?: string;
}

/** @public */
export interface RunEventsPage extends Page<HistoryEvent> {
  verified: boolean;
}
