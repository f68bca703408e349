import type { Go, Offer, Stop, Supervise } from '@faultline/chaos-protocol';
import type { AnyFault } from '../fault';
import { isOpenPhase } from '../journal';
import { waitUntil } from '../processes';
import { mercyAt } from './mercyAt';
import { prepareOffer, type Admission } from './prepareOffer';
import { reportUnknownFault } from './reportUnknownFault';
import { RunningAttempt } from './RunningAttempt';
import type { AttemptServices } from './AttemptServices';

/** While effects exist, time is looked at this often, milliseconds. */
const TICK_MS = 50;
/** A revert in progress is announced anew after this many looks. */
const MERCY_EVERY = 20;

/** What the executor answers to an offer. */
export type OfferAnswer =
  | { ready: true; nonce: string }
  | { ready: false; reason: string };

/**
 * Carries out attempts: one object per attempt that is open, none for what has ended. What may happen next is decided by core alone.
 *
 * @public
 */
export class AttemptExecutor {
  private readonly attempts = new Map<string, RunningAttempt>();
  private readonly preparing = new Set<string>();
  private readonly services: AttemptServices;
  private timer: NodeJS.Timeout | undefined;
  private ticks = 0;
  /** Effects of a former life that this program cannot revert. */
  private unknownFaults = 0;

  constructor(
    private readonly admission: Omit<Admission, 'services' | 'faultsOn'>,
    services: Omit<AttemptServices, 'changed' | 'halted'>,
    /** Told whenever the instant changes until when this agent has the word. */
    private readonly onMercy: (mercyAt: number | undefined) => void,
  ) {
    this.services = {
      ...services,
      halted: labels => admission.halts.covering(labels) !== undefined,
      changed: () => this.changed(),
    };
  }

  /** Attempts whose effect may be in the world now. */
  get activeEffects(): number {
    return (
      this.open.filter(attempt => attempt.mayBePresent).length +
      this.unknownFaults
    );
  }

  /** Attempts that are not at their end. */
  get open(): RunningAttempt[] {
    return [...this.attempts.values()].filter(attempt => attempt.open);
  }

  /** Checks, prepares and journals. Only when that is on disk the answer is ready. */
  async offer(offer: Offer): Promise<OfferAnswer> {
    const { attemptId } = offer;
    const known = this.endedAs(attemptId) ?? this.attempts.get(attemptId);
    if (known || this.preparing.has(attemptId)) {
      return { ready: false, reason: 'this attempt is already known here' };
    }
    this.preparing.add(attemptId);
    try {
      const prepared = await prepareOffer(offer, {
        ...this.admission,
        services: this.services,
        faultsOn: targetId =>
          [...this.services.journal.state.attempts.values()]
            .filter(
              ({ offer: other, state }) =>
                other.targetId === targetId && isOpenPhase(state.phase),
            )
            .map(entry => entry.offer.fault),
      });
      if (!prepared.ok) return { ready: false, reason: prepared.reason };
      const stopped = this.endedAs(attemptId);
      if (stopped) return { ready: false, reason: stopped.reason };
      await this.keep(prepared.attempt, prepared.fault, offer);
      const attempt = this.attempts.get(attemptId);
      return attempt?.state.phase === 'ready'
        ? { ready: true, nonce: attempt.state.nonce }
        : { ready: false, reason: 'stopped while it was prepared' };
    } catch (error) {
      return { ready: false, reason: (error as Error).message };
    } finally {
      this.preparing.delete(attemptId);
    }
  }

  /** The control plane has committed the start. */
  go(go: Go): void {
    const attempt = this.attempts.get(go.attemptId);
    if (!attempt) {
      this.bury(go.attemptId, '', 'no offer of it is in this journal');
      return;
    }
    const { state } = this.services.journal;
    const refusal = attempt.handle({
      type: 'go',
      nonce: go.nonce,
      fence: go.fence,
      highestFence: state.fences.get(attempt.offer.runId) ?? 0,
      halted: this.services.halted(attempt.offer.labels),
      guardianAlive: this.admission.guardianAlive(),
    });
    if (refusal !== undefined) {
      this.services.log.warn('go refused', {
        attempt: go.attemptId,
        reason: refusal,
      });
    }
  }

  stop(stop: Stop): void {
    const attempt = this.attempts.get(stop.attemptId);
    if (attempt) {
      attempt.handle({ type: 'stop', cause: stop.cause });
      return;
    }
    this.bury(stop.attemptId, '', `stopped before it began: ${stop.cause}`);
  }

  /** @param heardAt - boot time of the agent's word that the order answers */
  supervise(order: Supervise, heardAt: number): void {
    this.raiseFence(order.runId, order.fence);
    for (const attempt of this.open) {
      if (attempt.offer.runId === order.runId) {
        attempt.handle({
          type: 'supervise',
          fence: order.fence,
          ttlMs: order.ttlMs,
          heardAt,
        });
      }
    }
    this.sayMercy();
  }

  /** Stops everything that a halt covers; returns which attempts that are. */
  stopCovered(haltId: string): string[] {
    const covered = this.open.filter(attempt =>
      this.services.halted(attempt.offer.labels),
    );
    for (const attempt of covered) {
      attempt.handle({ type: 'stop', cause: `halt ${haltId}` });
    }
    return covered.map(attempt => attempt.offer.attemptId);
  }

  stopAll(cause: string): void {
    for (const attempt of this.open) attempt.handle({ type: 'stop', cause });
  }

  /** At the start: brings every open entry of the journal to its end, as far as it can in the given time. */
  async settleJournal(withinMs: number): Promise<boolean> {
    for (const entry of [...this.services.journal.state.attempts.values()]) {
      if (!isOpenPhase(entry.state.phase)) continue;
      const fault = this.admission.faults.get(entry.offer.fault);
      if (!fault) {
        this.unknownFaults += await reportUnknownFault(this.services, entry);
        continue;
      }
      const attempt = new RunningAttempt(this.services, fault, entry);
      if (attempt.open) {
        this.attempts.set(entry.offer.attemptId, attempt);
        attempt.handle({ type: 'agentRestarted' });
      }
    }
    return (await this.settled(withinMs)) && this.unknownFaults === 0;
  }

  /** Waits until no attempt is open. */
  settled(withinMs: number): Promise<boolean> {
    return waitUntil(() => this.open.length === 0, { withinMs });
  }

  private async keep(
    entry: ConstructorParameters<typeof RunningAttempt>[2],
    fault: AnyFault,
    offer: Offer,
  ): Promise<void> {
    this.raiseFence(offer.runId, offer.fence);
    await this.services.journal.append({ type: 'offer', ...entry });
    if (this.endedAs(offer.attemptId)) return;
    // The two seconds in which a go is taken begin when ready is said.
    entry.state.readyAt = this.services.clock.now();
    this.attempts.set(
      offer.attemptId,
      new RunningAttempt(this.services, fault, entry),
    );
    this.changed();
  }

  /** How an attempt ended before, when it did. */
  private endedAs(
    attemptId: string,
  ): { phase: string; reason: string } | undefined {
    const { tombstones, attempts } = this.services.journal.state;
    const tombstone = tombstones.get(attemptId);
    if (tombstone) return tombstone;
    const entry = attempts.get(attemptId);
    if (!entry || this.attempts.has(attemptId)) return undefined;
    return this.preparing.has(attemptId)
      ? undefined
      : {
          phase: entry.state.phase,
          reason: entry.state.reason ?? 'it has ended here before',
        };
  }

  /** Makes sure that an attempt can never start here, and says how it stands. */
  private bury(attemptId: string, runId: string, reason: string): void {
    const ended = this.endedAs(attemptId) ?? { phase: 'neverStarted', reason };
    const { journal, reporter } = this.services;
    if (!this.endedAs(attemptId)) {
      journal
        .append({
          type: 'tombstone',
          attemptId,
          tombstone: { runId, phase: 'neverStarted', reason },
        })
        .catch(() => {});
    }
    void reporter.report(attemptId, ended.phase, {
      effect: 'unknown',
      evidence: ended.reason,
    });
  }

  private raiseFence(runId: string, fence: number): void {
    const { journal } = this.services;
    if (fence > (journal.state.fences.get(runId) ?? 0)) {
      journal.append({ type: 'fence', runId, fence }).catch(() => {});
    }
  }

  private changed(): void {
    for (const [attemptId, attempt] of this.attempts) {
      if (!attempt.open) this.attempts.delete(attemptId);
    }
    if (this.attempts.size === 0) {
      clearInterval(this.timer);
      this.timer = undefined;
    } else {
      this.timer ??= setInterval(() => this.tick(), TICK_MS);
    }
    this.services.metrics.activeEffects.set(this.activeEffects);
    this.sayMercy();
  }

  private tick(): void {
    for (const attempt of [...this.attempts.values()]) attempt.tick();
    this.ticks += 1;
    if (this.ticks % MERCY_EVERY === 0) this.sayMercy();
  }

  private sayMercy(): void {
    this.onMercy(mercyAt(this.open, this.services.clock.now()));
  }
}
