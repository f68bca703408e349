import {
  decideAgentAttempt,
  whyNotStrike,
  type AgentAttemptEvent,
  type AgentAttemptState,
} from '@faultline/chaos-core';
import type { AnyFault, FaultContext } from '../fault';
import { isOpenPhase, type JournaledAttempt } from '../journal';
import type { JournalRecord } from '../journal';
import type { AttemptServices } from './AttemptServices';
import type { Facts } from './Facts';
import { injectEffect } from './injectEffect';
import { ObservationLoop } from './ObservationLoop';
import { revertEffect, revertFailed } from './revertEffect';
import { settlesWithin } from './settlesWithin';

const NOTHING: Facts = { effect: 'unknown', evidence: '' };
/** How long a revert waits for an injection in progress to give up, milliseconds. */
const GIVE_UP_MS = 250;

/**
 * One attempt at this agent: asks core what comes next, and does it. Every transition is in the journal; an injection waits for that, a revert
 * does not.
 */
export class RunningAttempt {
  state: AgentAttemptState;
  readonly offer: JournaledAttempt['offer'];
  private undo: unknown;
  private readonly giveUp = new AbortController();
  private injection: Promise<void> = Promise.resolve();
  private reverting = false;
  private hasStruck = false;
  private readonly observation: ObservationLoop;

  constructor(
    private readonly services: AttemptServices,
    private readonly fault: AnyFault,
    attempt: JournaledAttempt,
  ) {
    this.state = attempt.state;
    this.offer = attempt.offer;
    this.undo = attempt.undo;
    this.observation = new ObservationLoop({
      fault,
      context: this.context(this.giveUp.signal),
      undo: () => this.undo,
      report: facts =>
        void services.reporter.report(this.state.attemptId, 'observed', facts),
      gone: facts =>
        this.handle({
          type: 'stop',
          cause:
            facts.effect === 'moot'
              ? `target gone: ${facts.evidence}`
              : `the effect is gone before its time: ${facts.evidence}`,
        }),
    });
  }

  get open(): boolean {
    return isOpenPhase(this.state.phase);
  }

  /** The effect may be in the world now. */
  get mayBePresent(): boolean {
    return this.open && this.state.phase !== 'ready';
  }

  private get held(): boolean {
    return this.state.phase === 'injected';
  }

  /** A one-shot was let go: from now on only its end is awaited. */
  get struck(): boolean {
    return this.hasStruck;
  }

  get revertMs(): number {
    return this.fault.revertMs(this.offer.parameters);
  }

  /** Feeds one event to the machine and does what it answers. Returns why it was refused, if it was. */
  handle(event: AgentAttemptEvent, facts: Facts = NOTHING): string | undefined {
    const before = this.state;
    const { state, actions } = decideAgentAttempt(
      before,
      event,
      this.services.clock.now(),
    );
    this.state = state;
    const records: JournalRecord[] = [];
    if (state.phase !== before.phase) records.push({ type: 'state', state });
    let refusal: string | undefined;
    let inject = false;
    for (const action of actions) {
      switch (action.do) {
        case 'report':
          records.push(
            this.services.reporter.record(state.attemptId, state.phase, {
              ...facts,
              evidence: facts.evidence || (state.reason ?? ''),
            }),
          );
          break;
        case 'inject':
          inject = true;
          break;
        case 'giveUp':
          this.giveUp.abort(action.cause);
          break;
        case 'revert':
          void this.revert(action.cause);
          break;
        case 'refuse':
          refusal = action.reason;
          break;
        default: {
          const never: never = action;
          throw new Error(`unknown action ${JSON.stringify(never)}`);
        }
      }
    }
    const persisted = this.persist(records);
    if (inject) {
      this.injection = persisted.then(stored =>
        stored ? this.inject() : this.cannotRemember(),
      );
    }
    if (state.phase !== before.phase) {
      this.services.metrics.phases.inc({
        fault: this.offer.fault,
        phase: state.phase,
      });
      if (state.phase !== 'injected') this.observation.stop();
      this.services.changed();
    }
    return refusal;
  }

  /** Time has passed. */
  tick(): void {
    this.handle({ type: 'tick' });
  }

  private async persist(records: JournalRecord[]): Promise<boolean> {
    if (records.length === 0) return true;
    const stored = await this.services.journal.append(...records).then(
      () => true,
      error => {
        this.services.log.error('the journal cannot be written', {
          reason: String(error),
        });
        return false;
      },
    );
    for (const record of records) {
      if (record.type === 'report') {
        this.services.reporter.deliver(record.report);
      }
    }
    return stored;
  }

  private context(signal: AbortSignal): FaultContext {
    return {
      attemptId: this.offer.attemptId,
      durationMs: this.offer.durationMs,
      clock: this.services.clock,
      signal,
    };
  }

  private async inject(): Promise<void> {
    const { signal } = this.giveUp;
    if (this.state.phase !== 'injecting') return;
    if (signal.aborted && this.fault.shape === 'held') return;
    const outcome = await injectEffect({
      fault: this.fault,
      context: this.context(signal),
      parameters: this.offer.parameters,
      undo: this.undo,
      keep: async undo => {
        this.undo = undo;
        await this.services.journal.append({
          type: 'undo',
          attemptId: this.offer.attemptId,
          undo,
        });
      },
      whyNot: () => this.whyNot(),
      struck: () => {
        this.hasStruck = true;
        this.services.changed();
      },
    });
    // A stop came meanwhile: its revert waits for this moment and takes over. A one-shot has no revert and says itself how it ended.
    if (signal.aborted && this.fault.shape === 'held') return;
    this.handle(outcome.event, outcome.facts);
    if (this.held) this.observation.start(outcome.facts);
  }

  /** Asked once more when the intent is on disk, immediately before the effect. */
  private whyNot(): string | undefined {
    const { signal } = this.giveUp;
    if (signal.aborted) return `stopped before it began: ${signal.reason}`;
    const halted = this.services.halted(this.offer.labels);
    return whyNotStrike(this.state, halted, this.services.clock.now());
  }

  /** Intent before effect: what is not in the journal is not done. */
  private cannotRemember(): void {
    this.handle({
      type: 'injectFailed',
      reason: 'the journal cannot be written; nothing was injected',
    });
  }

  private async revert(cause: string): Promise<void> {
    if (this.reverting) return;
    this.reverting = true;
    this.giveUp.abort(cause);
    const started = performance.now();
    const undoNow = () =>
      revertEffect(
        this.fault,
        this.context(new AbortController().signal),
        this.undo,
        this.revertMs,
      );
    const inTime = await settlesWithin(this.injection, GIVE_UP_MS);
    let outcome = await undoNow();
    if (!inTime) {
      // The injection was still at it: only what is undone after its end is undone for good.
      const ended = await settlesWithin(this.injection, this.revertMs);
      outcome = await undoNow();
      if (!ended) outcome = revertFailed('the injection does not end');
    }
    this.reverting = false;
    this.services.metrics.revertSeconds.observe(
      { fault: this.offer.fault },
      (performance.now() - started) / 1000,
    );
    this.handle(outcome.event, {
      ...outcome.facts,
      // Why it ended belongs to how it ended: nobody should have to guess it from the times.
      evidence: `${cause}: ${outcome.facts.evidence}`,
    });
  }
}
