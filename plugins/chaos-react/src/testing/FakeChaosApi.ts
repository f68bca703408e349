import { haltCovers } from '@faultline/chaos-core';
import type {
  AgentView,
  ChaosApi,
  ExperimentView,
  HaltChoice,
  HaltView,
  OverviewView,
  PlanView,
  RunSummary,
  RunView,
  ScoreView,
  TemplateView,
} from '@faultline/backstage-plugin-chaos-common';
import { attestedRun } from './attestedRun';
import { chaosFailure } from './chaosFailure';
import { slowLedgerEvents } from './story/events';
import { paymentsHistory } from './story/history';
import { agents, haltScopes, overview } from './story/overview';
import { slowLedgerPlanView } from './story/plan';
import { liveRun, slowLedgerSummary } from './story/runs';
import { paymentsView } from './story/scoreView';
import { templates } from './story/templates';

export { chaosFailure };

/** What a {@link FakeChaosApi} answers; everything else comes from the story. @public */
export interface FakeChaosAnswers {
  overview: OverviewView;
  score: ScoreView;
  run: RunView;
  runs: RunSummary[];
  agents: AgentView[];
  halts: HaltView[];
  /** Beside the entity and the run that are asked about. */
  haltScopes: HaltChoice[];
  plan: PlanView;
  templates: TemplateView[];
}

/**
 * The control plane without a backend: one story, kept in memory. For pages in
 * a browser and for tests. Calls are recorded by name.
 *
 * @public
 */
export class FakeChaosApi implements ChaosApi {
  readonly calls: string[] = [];
  readonly answers: FakeChaosAnswers;
  /** Calls that fail, by name. */
  readonly failures = new Map<string, Error>();

  constructor(answers: Partial<FakeChaosAnswers> = {}) {
    this.answers = {
      overview,
      score: paymentsView,
      run: liveRun,
      runs: [slowLedgerSummary, ...paymentsHistory],
      agents,
      halts: [],
      haltScopes,
      plan: slowLedgerPlanView(false),
      templates,
      ...answers,
    };
  }

  async #answer<T>(call: string, value: () => T): Promise<T> {
    this.calls.push(call);
    const failure = this.failures.get(call);
    if (failure) throw failure;
    return value();
  }

  #experiment(): ExperimentView {
    const { plan } = this.answers.plan;
    return {
      id: plan.experimentId,
      name: plan.experimentName,
      title: 'Slow ledger',
      entityRef: plan.entityRef,
      template: 'slow-dependency',
      createdBy: this.answers.run.requestedBy,
      createdAt: plan.createdAt,
      updatedAt: plan.createdAt,
      revision: 1,
      source: 'portal',
      document: {},
      experiment: {
        name: plan.experimentName,
        labels: {},
        annotations: {},
        entityRef: plan.entityRef,
        target: { names: [], selector: [] },
        steps: [plan.steps.map(step => step.action)],
        monitoring: { alerts: [], probes: plan.probes },
        safety: { onDisconnect: 'revert', requireApproval: false },
        expectation: plan.expectation,
      },
      outlook: { state: 'onDemand', sentence: 'Runs when asked', next: [] },
      allowed: {
        launch: { allowed: true },
        update: { allowed: true },
        delete: { allowed: true },
      },
    };
  }

  /** A halt that holds is on every page, and switches off what it covers. */
  #score(): ScoreView {
    const { score, halts } = this.answers;
    const { entity, allowed } = score;
    const halt = halts.find(({ scope }) =>
      haltCovers(scope, {
        runId: '',
        entityRefs: [entity.entityRef],
        owners: entity.owners,
        environment: slowLedgerSummary.environment,
      }),
    );
    const launch =
      halt && allowed.launch.allowed
        ? {
            allowed: false,
            reason: `${halt.by} has halted this: ${halt.reason}`,
            remedy: 'Wait until the halt is lifted, or ask for it',
          }
        : allowed.launch;
    return {
      ...score,
      halts,
      haltedBy: halt?.id,
      allowed: { ...allowed, launch },
    };
  }

  getOverview = () =>
    this.#answer('getOverview', () => ({
      ...this.answers.overview,
      halts: this.answers.halts,
    }));
  listFaults = () => this.#answer('listFaults', () => []);
  listTemplates = () =>
    this.#answer('listTemplates', () => this.answers.templates);
  instantiateTemplate = () =>
    this.#answer('instantiateTemplate', () => this.#experiment());
  listExperiments = () =>
    this.#answer('listExperiments', () => ({ items: [] }));
  createExperiment = () =>
    this.#answer('createExperiment', () => this.#experiment());
  getExperiment = () => this.#answer('getExperiment', () => this.#experiment());
  updateExperiment = () =>
    this.#answer('updateExperiment', () => this.#experiment());
  deleteExperiment = () => this.#answer('deleteExperiment', () => undefined);
  planExperiment = () =>
    this.#answer('planExperiment', () => this.answers.plan);
  startRun = () => this.#answer('startRun', () => slowLedgerSummary);
  listRuns = () =>
    this.#answer('listRuns', () => ({ items: this.answers.runs }));
  getRun = () => this.#answer('getRun', () => this.answers.run);
  listRunEvents = () =>
    this.#answer('listRunEvents', () => ({
      items: slowLedgerEvents,
      verified: true,
    }));
  abortRun: ChaosApi['abortRun'] = () =>
    this.#answer('abortRun', () => {
      const { run } = this.answers;
      // An unconfirmed run stays so: the revert is sent again, nothing else.
      if (run.phase !== 'unconfirmed') {
        this.answers.run = { ...run, phase: 'stopping' };
      }
      return slowLedgerSummary;
    });
  attestRun: ChaosApi['attestRun'] = (id, request) =>
    this.#answer('attestRun', () => {
      this.answers.run = attestedRun(this.answers.run, request);
      return { ...slowLedgerSummary, id };
    });
  listAgents = () => this.#answer('listAgents', () => this.answers.agents);
  createJoinToken = () =>
    this.#answer('createJoinToken', () => ({
      token: 'flt1.a1b2.c2VjcmV0.9c41',
      expiresAt: this.answers.score.now + 3_600_000,
      command: 'faultline-host-agent --config agent.json',
    }));
  listScores = () => this.#answer('listScores', () => ({ items: [] }));
  getScore = () => this.#answer('getScore', () => this.#score());
  listHalts = () =>
    this.#answer('listHalts', () => ({
      active: this.answers.halts,
      recent: [],
    }));
  listHaltScopes: ChaosApi['listHaltScopes'] = (about = {}) =>
    this.#answer('listHaltScopes', () => {
      const { entityRef, runId } = about;
      const allowed = { allowed: true };
      return [
        ...(runId ? [{ scope: { kind: 'run' as const, runId }, allowed }] : []),
        ...(entityRef
          ? [{ scope: { kind: 'entity' as const, entityRef }, allowed }]
          : []),
        ...this.answers.haltScopes,
      ];
    });
  createHalt: ChaosApi['createHalt'] = request =>
    this.#answer('createHalt', () => {
      const halt: HaltView = {
        id: 'halt-2',
        scope: request.scope,
        reason: request.reason ?? '',
        by: this.answers.run.requestedBy,
        at: this.answers.score.now,
        agents: { reached: ['local-host', 'local-network'], notReached: [] },
        attempts: { absent: 2, reverting: 0, unknown: 0 },
      };
      this.answers.halts = [...this.answers.halts, halt];
      return halt;
    });
  liftHalt: ChaosApi['liftHalt'] = id =>
    this.#answer('liftHalt', () => {
      const halt = this.answers.halts.find(one => one.id === id);
      if (!halt) throw chaosFailure(404, `Halt ${id} does not exist`);
      this.answers.halts = this.answers.halts.filter(one => one.id !== id);
      return halt;
    });
}
