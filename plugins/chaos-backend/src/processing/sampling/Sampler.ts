import type { ProbeProvider } from '@faultline/backstage-plugin-chaos-node';
import { lacksLimit } from '@faultline/chaos-core';
import type { ProbeSample, ProbeSpec, ProbeType } from '@faultline/chaos-core';
import { plainText } from '@faultline/chaos-protocol';
import { setTimeout as pause } from 'node:timers/promises';

/** A question that was not answered yet. */
interface OpenQuestion {
  probe: ProbeSpec;
  phase: ProbeSample['phase'];
  at: number;
}

/**
 * Asks the probes of one run, each at its own interval, until it is stopped. A probe that has not answered yet is not asked again; its turn is
 * simply later.
 */
export class Sampler {
  private abort = new AbortController();
  private sampling: ProbeSample['phase'] | undefined;
  private readonly open = new Set<OpenQuestion>();

  constructor(
    private readonly options: {
      providers: ReadonlyMap<ProbeType, ProbeProvider>;
      now: () => number;
      onSample: (sample: ProbeSample) => void;
    },
  ) {}

  /**
   * Asks these probes from now on, and no others; asked for again in the same phase it just goes on. A question that was due again and had no
   * answer yet is recorded as one without data: it must not vanish with the phase in which it was asked.
   */
  start(probes: readonly ProbeSpec[], phase: ProbeSample['phase']): void {
    if (this.sampling === phase) {
      return;
    }
    const overdue = [...this.open].filter(
      ({ probe, at }) => this.options.now() - at >= probe.intervalMs,
    );
    this.stop();
    this.sampling = phase;
    this.abort = new AbortController();
    const { signal } = this.abort;
    for (const probe of probes) {
      this.follow(probe, phase, signal);
    }
    for (const { probe, phase: asked, at } of overdue) {
      const waited = this.options.now() - at;
      this.options.onSample({
        probe: probe.name,
        at,
        phase: asked,
        answer: 'noData',
        detail: `no answer in ${waited} ms, then the run went on`,
      });
    }
  }

  stop(): void {
    this.sampling = undefined;
    this.abort.abort();
    this.open.clear();
  }

  private async follow(
    probe: ProbeSpec,
    phase: ProbeSample['phase'],
    signal: AbortSignal,
  ): Promise<void> {
    while (!signal.aborted) {
      const started = performance.now();
      const question = { probe, phase, at: this.options.now() };
      this.open.add(question);
      const sample = await this.ask(question, signal);
      this.open.delete(question);
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
    { probe, phase, at }: OpenQuestion,
    signal: AbortSignal,
  ): Promise<ProbeSample> {
    const base = { probe: probe.name, phase, at };
    const provider = this.options.providers.get(probe.question.type);
    if (!provider) {
      return {
        ...base,
        answer: 'error',
        detail: `nothing here can ask probes of type ${probe.question.type}`,
      };
    }
    if (phase !== 'before' && lacksLimit(probe.question)) {
      return {
        ...base,
        answer: 'noData',
        detail: 'nothing was measured before the fault to compare with',
      };
    }
    try {
      const { timeoutMs } = probe;
      const reading = await provider.ask(probe.question, { timeoutMs, signal });
      return { ...base, ...reading, detail: plainText(reading.detail) };
    } catch (error) {
      return {
        ...base,
        answer: 'error',
        detail: plainText(`could not be asked: ${error}`),
      };
    }
  }
}
