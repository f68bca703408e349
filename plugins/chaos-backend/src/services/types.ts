import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Halt, Principal } from '@faultline/chaos-core';
import type {
  AgentView,
  CreateHaltRequest,
  ExperimentView,
  FaultView,
  HaltChoice,
  HaltView,
  OverviewView,
  Page,
  PlanView,
  RunEventsPage,
  RunQuery,
  RunSummary,
  RunView,
  ScoreSummary,
  ScoreView,
  TemplateView,
} from '@faultline/backstage-plugin-chaos-common';
import type { Request } from 'express';
import type { Visibility } from '../database';
import type { AuditSubject } from './audit/AuditSubject';

/** Who calls, through which door; the auditor derives the actor from the request. */
export interface CallContext {
  credentials: BackstageCredentials;
  principal: Principal;
  /** Set for stops when what the caller owns for could not be found out: since when it is known, milliseconds since the epoch; 0 when it is not. */
  ownershipAsOf?: number;
  door: 'rest' | 'mcp' | 'scaffolder' | 'kubernetes';
  request?: Request;
  /** Takes what the call turns out to be about, for the audit log; absent where nothing is written there. */
  about?: (subject: AuditSubject) => void;
}

export interface ExperimentService {
  create(
    context: CallContext,
    document: string | Record<string, unknown>,
    source: 'rest' | 'portal',
  ): Promise<ExperimentView>;
  instantiate(
    context: CallContext,
    template: string,
    request: { entityRef: string; parameters: Record<string, string> },
  ): Promise<ExperimentView>;
  get(context: CallContext, id: string): Promise<ExperimentView>;
  update(
    context: CallContext,
    id: string,
    revision: number,
    document: string | Record<string, unknown>,
  ): Promise<ExperimentView>;
  remove(context: CallContext, id: string): Promise<void>;
  list(
    context: CallContext,
    query: {
      entityRef?: string;
      cursor?: string;
      limit?: number;
      /** Set by the authorising layer. */ visibleTo?: Visibility;
    },
  ): Promise<Page<ExperimentView>>;
}

export interface PlanService {
  plan(context: CallContext, experimentId: string): Promise<PlanView>;
}

export interface RunService {
  start(
    context: CallContext,
    request: { experimentId: string; targetsHash: string; confirm?: string },
  ): Promise<RunSummary>;
  get(context: CallContext, id: string): Promise<RunView>;
  list(
    context: CallContext,
    query: RunQuery & {
      /** Set by the authorising layer. */ visibleTo?: Visibility;
    },
  ): Promise<Page<RunSummary>>;
  events(
    context: CallContext,
    id: string,
    query: { cursor?: string; limit?: number },
  ): Promise<RunEventsPage>;
  abort(context: CallContext, id: string, reason?: string): Promise<RunSummary>;
  attest(
    context: CallContext,
    id: string,
    request: {
      attemptId: string;
      statement: 'absent' | 'removed';
      reason: string;
    },
  ): Promise<RunSummary>;
}

/** What a page is about, when it offers a halt. */
export interface HaltSubject {
  entityRef?: string;
  runId?: string;
}

export interface HaltService {
  create(context: CallContext, request: CreateHaltRequest): Promise<HaltView>;
  lift(context: CallContext, id: string, reason: string): Promise<Halt>;
  list(
    context: CallContext,
  ): Promise<{ active: HaltView[]; recent: HaltView[] }>;
  /** What the caller may halt from where they are, narrowest first. */
  scopes(context: CallContext, about: HaltSubject): Promise<HaltChoice[]>;
}

export interface AgentService {
  list(context: CallContext): Promise<AgentView[]>;
  createJoinToken(
    context: CallContext,
    request: { name: string; kind: 'host' | 'network'; environment: string },
  ): Promise<{ token: string; expiresAt: number; command: string }>;
}

export interface ScoreService {
  get(context: CallContext, entityRef: string): Promise<ScoreView>;
  list(
    context: CallContext,
    query: { owner?: string; cursor?: string; limit?: number },
  ): Promise<Page<ScoreSummary>>;
  overview(context: CallContext): Promise<OverviewView>;
}

export interface CatalogueService {
  faults(context: CallContext): Promise<FaultView[]>;
  templates(context: CallContext, entityRef?: string): Promise<TemplateView[]>;
}

/** Every service, as the doors use them. */
export interface ChaosServices {
  experiments: ExperimentService;
  plans: PlanService;
  runs: RunService;
  halts: HaltService;
  agents: AgentService;
  scores: ScoreService;
  catalogue: CatalogueService;
}
