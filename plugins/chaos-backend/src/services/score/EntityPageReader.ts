import {
  chaosHaltCreatePermission,
  chaosRunCreatePermission,
} from '@faultline/backstage-plugin-chaos-common';
import type {
  Allowed,
  HaltView,
  ScoreView,
} from '@faultline/backstage-plugin-chaos-common';
import { experimentTemplates } from '@faultline/chaos-core';
import type { Visibility } from '../../database';
import { allowedBy } from '../access/allowedBy';
import { templateView } from '../catalogue/templateView';
import { entityOrNotFound } from '../entityOrNotFound';
import type { DefaultExperimentService } from '../experiment/DefaultExperimentService';
import type { HaltAuthority } from '../halt/HaltAuthority';
import type { HaltReader } from '../halt/HaltReader';
import type { RunReader } from '../run/RunReader';
import type { ServiceDependencies } from '../ServiceDependencies';
import type { CallContext } from '../types';
import type { CoveringAgents } from './CoveringAgents';
import { entityNotices } from './entityNotices';
import { haltOfEntity } from './haltOfEntity';
import { measures } from './measures';
import type { ScoreCalculator } from './ScoreCalculator';
import { suggestions } from './suggestions';

const DAY_MS = 24 * 60 * 60 * 1000;
const TREND_MS = 90 * DAY_MS;
const RUNS = 10;
const EXPERIMENTS = 20;
const MEASURED = 200;

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
  readonly #halts: HaltReader;
  readonly #authority: HaltAuthority;
  readonly #covering: CoveringAgents;

  constructor(
    deps: ServiceDependencies,
    readers: {
      calculator: ScoreCalculator;
      runs: RunReader;
      experiments: DefaultExperimentService;
      halts: HaltReader;
      authority: HaltAuthority;
      covering: CoveringAgents;
    },
  ) {
    this.#deps = deps;
    this.#calculator = readers.calculator;
    this.#runs = readers.runs;
    this.#experiments = readers.experiments;
    this.#halts = readers.halts;
    this.#authority = readers.authority;
    this.#covering = readers.covering;
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
    const [scored, trend, recent, ended, active, experiments, halts, covering] =
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
        this.#halts.list(context),
        this.#covering.of(facts),
      ]);
    const shown = new Set(recent.items.map(run => run.state.id));
    const own = active.filter(
      run => run.entityRef === entityRef && shown.has(run.state.id),
    );
    const sessions = gateway.sessions();
    const haltedBy = haltOfEntity(facts, halts.active, covering.environments);
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
      halts: await this.#authority.withLift(context, halts.active),
      haltedBy: haltedBy?.id,
      agents: {
        connected: sessions.length,
        total: (await stores.agents.list()).length,
        covering: covering.agents,
      },
      allowed: { launch: unlessHalted(launch, haltedBy), halt },
      notices: [
        ...this.#deps.notices(),
        ...entityNotices(facts, sessions, covering),
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
}

/** The permission's answer, and the halt's where the permission has none. */
function unlessHalted(answer: Allowed, halt: HaltView | undefined): Allowed {
  return answer.allowed && halt
    ? {
        allowed: false,
        reason: `${halt.by} has halted this: ${halt.reason}`,
        remedy: 'Wait until the halt is lifted, or ask for it',
      }
    : answer;
}

function startOfMonth(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
}
