import type { RunPhase, Verdict } from '@faultline/chaos-core';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { AgentSession } from '../dispatch/types';

/** What a scrape reads from memory at that moment. */
export interface MetricSources {
  sessions: () => AgentSession[];
  openRuns: () => RunPhase[];
}

/**
 * The control plane's own metrics, per replica, in a registry of its own: other plugins register in the global one.
 */
export class ChaosMetrics {
  private readonly registry = new Registry();
  private readonly runsEnded = new Counter({
    name: 'faultline_runs_ended_total',
    help: 'Runs that ended, by final state and verdict',
    labelNames: ['phase', 'verdict'],
    registers: [this.registry],
  });
  private readonly attemptEvents = new Counter({
    name: 'faultline_attempt_reports_total',
    help: 'Reports of agents on their attempts, by what happened',
    labelNames: ['event'],
    registers: [this.registry],
  });
  private readonly stopSeconds = new Histogram({
    name: 'faultline_stop_to_reverted_seconds',
    help: 'From the first cause to stop until every effect was proven gone',
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60],
    registers: [this.registry],
  });
  private readonly halts = new Counter({
    name: 'faultline_halts_total',
    help: 'Halts that were ordered, by the kind of their scope',
    labelNames: ['scope'],
    registers: [this.registry],
  });

  /** A run has ended. */
  runEnded(run: {
    phase: RunPhase;
    verdict?: Verdict;
    stoppingAt?: number;
    revertedAt?: number;
  }): void {
    this.runsEnded.inc({ phase: run.phase, verdict: run.verdict ?? 'none' });
    if (run.stoppingAt !== undefined && run.revertedAt !== undefined) {
      const ms = Math.max(0, run.revertedAt - run.stoppingAt);
      this.stopSeconds.observe(ms / 1000);
    }
  }

  attemptReported(event: string): void {
    this.attemptEvents.inc({ event });
  }

  haltOrdered(scope: string): void {
    this.halts.inc({ scope });
  }

  /** Prometheus text format. */
  render(): Promise<string> {
    return this.registry.metrics();
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  /** What is counted at the moment of a scrape; called once, when everything is there. */
  watch(sources: MetricSources): void {
    const agents: Gauge = new Gauge({
      name: 'faultline_agents_connected',
      help: 'Agents whose stream this replica holds, by kind',
      labelNames: ['kind'],
      registers: [this.registry],
      collect: () => count(agents, 'kind', sources.sessions(), s => s.kind),
    });
    const effects: Gauge = new Gauge({
      name: 'faultline_effects_active',
      help: 'Effects that connected agents hold at this moment',
      registers: [this.registry],
      collect: () =>
        effects.set(
          sources.sessions().reduce((sum, s) => sum + s.activeEffects, 0),
        ),
    });
    const open: Gauge = new Gauge({
      name: 'faultline_runs_open',
      help: 'Runs that have not ended, by state',
      labelNames: ['phase'],
      registers: [this.registry],
      collect: () => count(open, 'phase', sources.openRuns(), phase => phase),
    });
  }
}

function count<T>(
  gauge: Gauge,
  label: string,
  items: T[],
  labelOf: (item: T) => string,
): void {
  gauge.reset();
  for (const item of items) {
    gauge.inc({ [label]: labelOf(item) });
  }
}
