import type { ProbeProvider } from '@faultline/backstage-plugin-chaos-node';
import type { ProbeSample, ProbeSpec, ProbeType } from '@faultline/chaos-core';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks the probes of one run, each at its own interval, until it is stopped. A probe that has not answered yet is not asked again; its turn is
 * simply later.
 */
export class Sampler {
  private abort = new AbortController();

  constructor(
    private readonly options: {
      providers: ReadonlyMap<ProbeType, ProbeProvider>;
      now: () => number;
      onSample: (sample: ProbeSample) => void;
    },
  ) {}

  /** Asks these probes from now on, and no others. */
  start(probes: readonly ProbeSpec[], phase: ProbeSample['phase']): void {
    this.stop();
    this.abort = new AbortController();
    const { signal } = this.abort;
    for (const probe of probes) {
      this.follow(probe, phase, signal);
    }
  }

  stop(): void {
    this.abort.abort();
  }

  private async follow(
    probe: ProbeSpec,
    phase: ProbeSample['phase'],
    signal: AbortSignal,
  ): Promise<void> {
    while (!signal.aborted) {
      const started = performance.now();
      const sample = await this.ask(probe, phase, signal);
      if (signal.aborted) {
        return;
      }
      this.options.onSample(sample);
      const spent = performance.now() - started;
      await pause(Math.max(0, probe.intervalMs - spent), undefined, {
        signal,
      }).catch(() => undefined);
    }
  }

  private async ask(
    probe: ProbeSpec,
    phase: ProbeSample['phase'],
    signal: AbortSignal,
  ): Promise<ProbeSample> {
    const base = { probe: probe.name, phase, at: this.options.now() };
    const provider = this.options.providers.get(probe.question.type);
    if (!provider) {
      return {
        ...base,
        answer: 'error',
        detail: `nothing here can ask probes of type ${probe.question.type}`,
      };
    }
    try {
      const { timeoutMs } = probe;
      const reading = await provider.ask(probe.question, { timeoutMs, signal });
      return { ...base, ...reading };
    } catch (error) {
      return {
        ...base,
        answer: 'error',
        detail: `could not be asked: ${error}`,
      };
    }
  }
}
