import type { Halt, Problem } from '@faultline/chaos-core';
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
} from './types';

/**
 * The control plane's REST interface under `/api/chaos`, typed. Every method rejects with a `ChaosRequestError` (status, message, problems, verdicts).
 *
 * @public
 */
export interface ChaosApi {
  /** `GET /overview` */
  getOverview(): Promise<OverviewView>;
  /** `GET /faults` */
  listFaults(): Promise<FaultView[]>;
  /** `GET /templates?entityRef=` */
  listTemplates(entityRef?: string): Promise<TemplateView[]>;
  /** `POST /templates/:name/experiment`: makes and saves an experiment for an entity. */
  instantiateTemplate(
    name: string,
    request: { entityRef: string; parameters: Record<string, string> },
  ): Promise<ExperimentView>;
  /** `GET /experiments` */
  listExperiments(query?: {
    entityRef?: string;
    cursor?: string;
    limit?: number;
  }): Promise<Page<ExperimentView>>;
  /** `POST /experiments`: YAML or JSON text, or a plain object. */
  createExperiment(
    document: string | Record<string, unknown>,
  ): Promise<ExperimentView>;
  /** `GET /experiments/:id` */
  getExperiment(id: string): Promise<ExperimentView>;
  /** `PUT /experiments/:id` with the revision that was read. */
  updateExperiment(
    id: string,
    revision: number,
    document: string | Record<string, unknown>,
  ): Promise<ExperimentView>;
  /** `DELETE /experiments/:id` */
  deleteExperiment(id: string): Promise<void>;
  /** `POST /experiments/:id/plan` */
  planExperiment(id: string): Promise<PlanView>;
  /** `POST /runs` */
  startRun(request: {
    experimentId: string;
    targetsHash: string;
    confirm?: string;
  }): Promise<RunSummary>;
  /** `GET /runs` */
  listRuns(query?: RunQuery): Promise<Page<RunSummary>>;
  /** `GET /runs/:id` */
  getRun(id: string): Promise<RunView>;
  /** `GET /runs/:id/events` newest first */
  listRunEvents(
    id: string,
    query?: { cursor?: string; limit?: number },
  ): Promise<RunEventsPage>;
  /** `POST /runs/:id/abort`; also sends the revert again for an unconfirmed run. */
  abortRun(id: string, reason?: string): Promise<RunSummary>;
  /** `POST /runs/:id/attest` */
  attestRun(
    id: string,
    request: {
      attemptId: string;
      statement: 'absent' | 'removed';
      reason: string;
    },
  ): Promise<RunSummary>;
  /** `GET /agents` */
  listAgents(): Promise<AgentView[]>;
  /** `POST /agents/join-tokens` */
  createJoinToken(request: {
    name: string;
    kind: 'host' | 'network';
    environment: string;
  }): Promise<{ token: string; expiresAt: number; command: string }>;
  /** `GET /scores` */
  listScores(query?: {
    owner?: string;
    cursor?: string;
    limit?: number;
  }): Promise<Page<ScoreSummary>>;
  /** `GET /scores/:kind/:namespace/:name` */
  getScore(entityRef: string): Promise<ScoreView>;
  /** `GET /halts` */
  listHalts(): Promise<{ active: HaltView[]; recent: HaltView[] }>;
  /** `GET /halts/scopes`: what the caller may halt, narrowest first. */
  listHaltScopes(about?: {
    entityRef?: string;
    runId?: string;
  }): Promise<HaltChoice[]>;
  /** `POST /halts` */
  createHalt(request: CreateHaltRequest): Promise<HaltView>;
  /** `DELETE /halts/:id?reason=` */
  liftHalt(id: string, reason: string): Promise<Halt>;
}

/** What a `ChaosApi` call rejects with. @public */
export interface ChaosRequestErrorShape {
  status: number;
  message: string;
  problems: Problem[];
}
