import { setMaxListeners } from 'node:events';
import type { BootClock } from '@faultline/chaos-agent-kit';
import type { EffectReport } from '../control/messages';
import type { EffectSpec } from '../control/EffectSpec';
import { seededRandom } from './seededRandom';

/** What of a request an effect can ask about. */
export interface RequestFacts {
  method: string;
  path: string;
}

/** One fault in force on one route: decides which requests it acts on, and lets all of them go when it ends. */
export class Effect {
  private readonly random: () => number;
  private readonly ending = new AbortController();
  private readonly expiresAt: number;
  private seen = 0;
  private affected = 0;
  private delays = 0;
  private delaySumMs = 0;
  private waiting = 0;

  constructor(readonly spec: EffectSpec, private readonly clock: BootClock) {
    this.random = seededRandom(spec.id);
    this.expiresAt = clock.now() + spec.ttlMs;
    // Every waiting request listens; many of them are no leak.
    setMaxListeners(0, this.ending.signal);
  }

  get expired(): boolean {
    return this.clock.now() >= this.expiresAt;
  }

  /** Aborted when the effect ends: whatever waits goes on at once. */
  get ended(): AbortSignal {
    return this.ending.signal;
  }

  end(): void {
    this.ending.abort();
  }

  /** Whether it acts on this request. Every request that comes is one draw. */
  hits(request: RequestFacts): boolean {
    if (this.ended.aborted || this.expired || !this.concerns(request)) {
      return false;
    }
    this.seen += 1;
    const hit = this.random() * 100 < this.spec.percentage;
    if (hit) this.affected += 1;
    return hit;
  }

  /** How long the next request is delayed, milliseconds. */
  drawDelay(): number {
    if (this.spec.kind !== 'delay') return 0;
    const { latencyMs, jitterMs } = this.spec;
    return Math.max(0, latencyMs + (this.random() * 2 - 1) * jitterMs);
  }

  /** Tells that a request waits because of this effect; the answer tells that it waits no more. */
  hold(): () => void {
    this.waiting += 1;
    const started = performance.now();
    return () => {
      this.waiting -= 1;
      this.delays += 1;
      this.delaySumMs += performance.now() - started;
    };
  }

  report(): EffectReport {
    return {
      id: this.spec.id,
      route: this.spec.route,
      kind: this.spec.kind,
      seen: this.seen,
      affected: this.affected,
      ...(this.delays > 0
        ? { meanDelayMs: this.delaySumMs / this.delays }
        : {}),
      waiting: this.waiting,
    };
  }

  private concerns(request: RequestFacts): boolean {
    if (this.spec.kind !== 'answer') return true;
    const { method, path } = this.spec;
    return (
      (method === undefined || method === request.method) &&
      (path === undefined || request.path.startsWith(path.replace(/\*$/, '')))
    );
  }
}
