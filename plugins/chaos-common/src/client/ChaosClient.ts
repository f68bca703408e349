import { parseEntityRef } from '@backstage/catalog-model';
import type { Halt } from '@faultline/chaos-core';
import type { ChaosApi } from '../rest/ChaosApi';
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
} from '../rest/types';
import { ChaosRequestError } from './ChaosRequestError';
import { formatQuery } from './formatQuery';
import type { QueryValues } from './formatQuery';

/** What the client needs of its surroundings. @public */
export interface ChaosClientOptions {
  /** Finds the plugin; the portal's and the backend's discovery both fit. */
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  /** Adds the caller's token; the portal's fetch API fits. */
  fetchApi: { fetch: typeof fetch };
}

interface RequestOptions {
  query?: QueryValues;
  body?: unknown;
}

/**
 * The control plane's REST interface over discovery and fetch.
 *
 * @public
 */
export class ChaosClient implements ChaosApi {
  readonly #discoveryApi: ChaosClientOptions['discoveryApi'];
  readonly #fetchApi: ChaosClientOptions['fetchApi'];

  constructor(options: ChaosClientOptions) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  getOverview(): Promise<OverviewView> {
    return this.#request('GET', '/overview');
  }

  listFaults(): Promise<FaultView[]> {
    return this.#request('GET', '/faults');
  }

  listTemplates(entityRef?: string): Promise<TemplateView[]> {
    return this.#request('GET', '/templates', { query: { entityRef } });
  }

  instantiateTemplate(
    name: string,
    request: { entityRef: string; parameters: Record<string, string> },
  ): Promise<ExperimentView> {
    return this.#request(
      'POST',
      `/templates/${encodeURIComponent(name)}/experiment`,
      { body: request },
    );
  }

  listExperiments(
    query: { entityRef?: string; cursor?: string; limit?: number } = {},
  ): Promise<Page<ExperimentView>> {
    return this.#request('GET', '/experiments', { query });
  }

  createExperiment(
    document: string | Record<string, unknown>,
  ): Promise<ExperimentView> {
    return this.#request('POST', '/experiments', { body: document });
  }

  getExperiment(id: string): Promise<ExperimentView> {
    return this.#request('GET', `/experiments/${encodeURIComponent(id)}`);
  }

  updateExperiment(
    id: string,
    revision: number,
    document: string | Record<string, unknown>,
  ): Promise<ExperimentView> {
    return this.#request('PUT', `/experiments/${encodeURIComponent(id)}`, {
      query: { revision },
      body: document,
    });
  }

  deleteExperiment(id: string): Promise<void> {
    return this.#request('DELETE', `/experiments/${encodeURIComponent(id)}`);
  }

  planExperiment(id: string): Promise<PlanView> {
    return this.#request('POST', `/experiments/${encodeURIComponent(id)}/plan`);
  }

  startRun(request: {
    experimentId: string;
    targetsHash: string;
    confirm?: string;
  }): Promise<RunSummary> {
    return this.#request('POST', '/runs', { body: request });
  }

  listRuns(query: RunQuery = {}): Promise<Page<RunSummary>> {
    return this.#request('GET', '/runs', { query: { ...query } });
  }

  getRun(id: string): Promise<RunView> {
    return this.#request('GET', `/runs/${encodeURIComponent(id)}`);
  }

  listRunEvents(
    id: string,
    query: { cursor?: string; limit?: number } = {},
  ): Promise<RunEventsPage> {
    return this.#request('GET', `/runs/${encodeURIComponent(id)}/events`, {
      query,
    });
  }

  abortRun(id: string, reason?: string): Promise<RunSummary> {
    return this.#request('POST', `/runs/${encodeURIComponent(id)}/abort`, {
      body: { reason },
    });
  }

  attestRun(
    id: string,
    request: {
      attemptId: string;
      statement: 'absent' | 'removed';
      reason: string;
    },
  ): Promise<RunSummary> {
    return this.#request('POST', `/runs/${encodeURIComponent(id)}/attest`, {
      body: request,
    });
  }

  listAgents(): Promise<AgentView[]> {
    return this.#request('GET', '/agents');
  }

  createJoinToken(request: {
    name: string;
    kind: 'host' | 'network';
    environment: string;
  }): Promise<{ token: string; expiresAt: number; command: string }> {
    return this.#request('POST', '/agents/join-tokens', { body: request });
  }

  listScores(
    query: { owner?: string; cursor?: string; limit?: number } = {},
  ): Promise<Page<ScoreSummary>> {
    return this.#request('GET', '/scores', { query });
  }

  async getScore(entityRef: string): Promise<ScoreView> {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    const path = [kind, namespace, name].map(encodeURIComponent).join('/');
    return this.#request('GET', `/scores/${path}`);
  }

  listHalts(): Promise<{ active: HaltView[]; recent: HaltView[] }> {
    return this.#request('GET', '/halts');
  }

  listHaltScopes(
    about: { entityRef?: string; runId?: string } = {},
  ): Promise<HaltChoice[]> {
    return this.#request('GET', '/halts/scopes', { query: about });
  }

  createHalt(request: CreateHaltRequest): Promise<HaltView> {
    return this.#request('POST', '/halts', { body: request });
  }

  liftHalt(id: string, reason: string): Promise<Halt> {
    return this.#request('DELETE', `/halts/${encodeURIComponent(id)}`, {
      query: { reason },
    });
  }

  async #request<T>(
    method: string,
    path: string,
    options: RequestOptions = {},
  ): Promise<T> {
    const { query, body } = options;
    const text = typeof body === 'string';
    let response: Response;
    try {
      const baseUrl = await this.#discoveryApi.getBaseUrl('chaos');
      response = await this.#fetchApi.fetch(
        `${baseUrl}${path}${formatQuery(query)}`,
        {
          method,
          headers:
            body === undefined
              ? undefined
              : { 'Content-Type': text ? 'text/yaml' : 'application/json' },
          body: text || body === undefined ? body : JSON.stringify(body),
        },
      );
    } catch (error) {
      throw new ChaosRequestError(
        0,
        `The chaos backend could not be reached: ${
          error instanceof Error ? error.message : String(error)
        }`,
      );
    }
    if (!response.ok) {
      throw await ChaosRequestError.fromResponse(response);
    }
    return (response.status === 204 ? undefined : await response.json()) as T;
  }
}
