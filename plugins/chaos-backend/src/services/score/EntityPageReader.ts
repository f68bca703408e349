import {
  chaosHaltCreatePermission,
  chaosRunCreatePermission,
} from '@faultline/backstage-plugin-chaos-common';
import type {
  Allowed,
  ScoreView,
} from '@faultline/backstage-plugin-chaos-common';
import { experimentTemplates, haltCovers } from '@faultline/chaos-core';
import type { EntityFacts, Halt } from '@faultline/chaos-core';
import type { Visibility } from '../../database';
import { allowedBy } from '../access/allowedBy';
import { templateView } from '../catalogue/templateView';
import { entityOrNotFound } from '../entityOrNotFound';
import type { DefaultExperimentService } from '../experiment/DefaultExperimentService';
import type { RunReader } from '../run/RunReader';
import type { ServiceDependencies } from '../ServiceDependencies';
import type { CallContext } from '../types';
import { entityNotices } from './entityNotices';
import { measures } from './measures';
import type { ScoreCalculator } from './ScoreCalculator';
import { suggestions } from './suggestions';

const DAY_MS = 24 * 60 * 60 * 1000;
const TREND_MS = 90 * DAY_MS;
const RUNS = 10;
const EXPERIMENTS = 20;
const MEASURED = 200;
/** A page must not wait long for an agent that does not answer. */
const COVERING_TIMEOUT_MS = 500;

/** What the caller may see of runs and experiments; undefined = everything. */
export interface PageVisibility {
  runs?: Visibility;
  experiments?: Visibility;
}

/** Reads everything of an entity's tab for one answer. */
export class EntityPageReader {
  readonly #deps: ServiceDependencies;
  readonly #calculator: ScoreCalculator;
  readonly #runs: RunReader;
  readonly #experiments: DefaultExperimentService;

  constructor(
    deps: ServiceDependencies,
    calculator: ScoreCalculator,
    runs: RunReader,
    experiments: DefaultExperimentService,
  ) {
    this.#deps = deps;
    this.#calculator = calculator;
    this.#runs = runs;
    this.#experiments = experiments;
  }

  async read(
    context: CallContext,
    entityRef: string,
    visible: PageVisibility,
  ): Promise<ScoreView> {
    const { stores, catalog, gateway, access, now } = this.#deps;
    const facts = await entityOrNotFound(
      catalog,
      entityRef,
      context.credentials,
    );
    const at = now();
    const [scored, trend, recent, ended, active, experiments, allHalts] =
      await Promise.all([
        this.#calculator.one(facts),
        stores.scores.trend(entityRef, at - TREND_MS),
        stores.runs.list({ entityRef, limit: RUNS, visibleTo: visible.runs }),
        stores.runs.listEndedSince(at - TREND_MS, {
          entityRef,
          limit: MEASURED,
          visibleTo: visible.runs,
        }),
        stores.runs.listActive(),
        stores.experiments.list({
          entityRef,
          limit: EXPERIMENTS,
          visibleTo: visible.experiments,
        }),
        stores.halts.listActive(),
      ]);
    const shown = new Set(recent.items.map(run => run.state.id));
    const own = active.filter(
      run => run.entityRef === entityRef && shown.has(run.state.id),
    );
    const sessions = gateway.sessions();
    const halts = allHalts.filter(halt => covers(halt, facts));
    const [launch, halt] = await Promise.all([
      this.#launchable(context, entityRef),
      access.permitsOwner(context, chaosHaltCreatePermission, facts.owners),
    ]);
    return {
      entity: facts,
      profile: scored.profile,
      score: scored.score,
      trend,
      measures: measures(ended, startOfMonth(at)),
      runs: await this.#runs.summaries(recent.items),
      runsNextCursor: recent.nextCursor,
      active: await this.#runs.summaries(own),
      experiments: await this.#experiments.views(context, experiments.items),
      templates: experimentTemplates.map(one => templateView(one, facts)),
      suggestions: suggestions(scored, own, at),
      halts,
      agents: {
        connected: sessions.length,
        total: (await stores.agents.list()).length,
        covering: await this.#covering(facts),
      },
      allowed: { launch, halt },
      notices: [
        ...this.#deps.notices(),
        ...entityNotices(facts, sessions, halts),
      ],
      now: at,
    };
  }

  /** As a launch would be answered, so that the button does not promise more. */
  async #launchable(context: CallContext, entityRef: string): Promise<Allowed> {
    const { access, authority } = this.#deps;
    const permitted = await access.permits(context, chaosRunCreatePermission);
    const { principal } = context;
    return permitted.allowed
      ? allowedBy(await authority.evaluate({ principal, entityRef }))
      : permitted;
  }

  /** Agents that see at least one target of the entity now. */
  async #covering(facts: EntityFacts): Promise<number> {
    const { gateway } = this.#deps;
    if (!facts.selector.length || !gateway.sessions().length) {
      return 0;
    }
    const answers = await gateway.listTargets(
      { selector: facts.selector, names: [], limit: 1 },
      COVERING_TIMEOUT_MS,
    );
    return answers.filter(answer => answer.answered && answer.targets.length)
      .length;
  }
}

function covers(halt: Halt, facts: EntityFacts): boolean {
  return haltCovers(halt.scope, {
    runId: '',
    entityRefs: [facts.entityRef],
    owners: facts.owners,
    environment: '',
  });
}

function startOfMonth(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
}
