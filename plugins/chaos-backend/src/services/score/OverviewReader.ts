import type {
  OverviewView,
  ScoreSummary,
} from '@faultline/backstage-plugin-chaos-common';
import type { RunFigures, StoredRun } from '../../database';
import type { HaltAuthority } from '../halt/HaltAuthority';
import type { HaltReader } from '../halt/HaltReader';
import type { RunReader } from '../run/RunReader';
import type { ServiceDependencies } from '../ServiceDependencies';
import type { CallContext } from '../types';
import type { PageVisibility } from './EntityPageReader';
import { figuresOf } from './figuresOf';
import { fleetFigures } from './fleetFigures';
import { injectedMs, mean } from './measures';
import type { ScoreCalculator } from './ScoreCalculator';
import { scoreSummary } from './scoreSummary';

const DAY_MS = 24 * 60 * 60 * 1000;
const QUARTER_MS = 90 * DAY_MS;
const COUNTED = 1000;
const ATTENTION = 10;
const RUNNING = 50;
const OPEN_PHASES = [
  'queued',
  'leased',
  'preparing',
  'armed',
  'active',
  'stopping',
  'verifying',
  'unconfirmed',
] as const;

/** Reads everything of the overview for one answer. */
export class OverviewReader {
  readonly #deps: ServiceDependencies;
  readonly #calculator: ScoreCalculator;
  readonly #runs: RunReader;
  readonly #halts: HaltReader;
  readonly #authority: HaltAuthority;

  constructor(
    deps: ServiceDependencies,
    readers: {
      calculator: ScoreCalculator;
      runs: RunReader;
      halts: HaltReader;
      authority: HaltAuthority;
    },
  ) {
    this.#deps = deps;
    this.#calculator = readers.calculator;
    this.#runs = readers.runs;
    this.#halts = readers.halts;
    this.#authority = readers.authority;
  }

  async read(
    context: CallContext,
    visible: PageVisibility,
  ): Promise<OverviewView> {
    const { stores, catalog, gateway, access, now } = this.#deps;
    const at = now();
    const [fleet, open, ended, halts, agents] = await Promise.all([
      catalog.fleet(context.credentials),
      stores.runs.list({
        phase: [...OPEN_PHASES],
        limit: RUNNING,
        visibleTo: visible.runs,
      }),
      stores.runs.listEndedSince(at - QUARTER_MS, {
        limit: COUNTED,
        visibleTo: visible.runs,
      }),
      this.#halts.list(context),
      stores.agents.list(),
    ]);
    const scores = (await this.#calculator.many(fleet)).map(scoreSummary);
    const connected = gateway.sessions().length;
    const administrator = access.administers(context, 'Halting everything');
    return {
      counts: counts(open.items, ended, at),
      running: await this.#runs.summaries(open.items),
      fleet: fleetFigures(scores),
      attention: scores
        .filter(score => score.attention.length)
        .sort(worstFirst)
        .slice(0, ATTENTION),
      halts: await this.#authority.withLift(context, halts.active),
      recentHalts: halts.recent,
      agents: {
        connected,
        silent: Math.max(0, agents.length - connected),
        total: agents.length,
      },
      allowed: {
        halt: administrator,
        lift: access.administers(context, 'Lifting a halt of everything'),
        enrol: access.administers(context, 'Adding an agent'),
      },
      notices: [
        ...this.#deps.notices(),
        ...(connected
          ? []
          : [
              {
                kind: 'noAgent' as const,
                sentence:
                  'No agent is connected, so nothing can be broken or undone.',
                remedy: 'Add one on the Agents page.',
              },
            ]),
      ],
      now: at,
    };
  }
}

function counts(
  open: StoredRun[],
  ended: RunFigures[],
  at: number,
): OverviewView['counts'] {
  const week = startOfWeek(at);
  const unconfirmed = open.filter(run => run.state.phase === 'unconfirmed');
  const injected = [...open.map(figuresOf), ...ended].filter(
    run => (run.injectedAt ?? 0) >= week,
  );
  const breached = ended.filter(run => run.timeToDetectMs !== undefined);
  return {
    running: open.length - unconfirmed.length,
    unconfirmed: unconfirmed.length,
    injectedThisWeek: injected.length,
    injectedMsThisWeek: injected.reduce((sum, run) => sum + injectedMs(run), 0),
    timeToRecoverMeanMs: mean(
      breached.flatMap(run => run.timeToRecoverMs ?? []),
    ),
    breaches90d: breached.length,
  };
}

// ISO weeks begin on Monday.
function startOfWeek(at: number): number {
  const date = new Date(at);
  const day = (date.getUTCDay() + 6) % 7;
  return Date.UTC(
    date.getUTCFullYear(),
    date.getUTCMonth(),
    date.getUTCDate() - day,
  );
}

function worstFirst(a: ScoreSummary, b: ScoreSummary): number {
  return a.tier - b.tier || (a.value ?? -1) - (b.value ?? -1);
}
