import {
  isTerminal,
  RunEffect,
  RunEvent,
  RunTransition,
  StopCause,
  transition,
} from '@faultline/chaos-core';
import type { RunExtra, StoredRun } from '../../database/types';
import { SampleLog } from '../sampling/SampleLog';
import { Sampler } from '../sampling/Sampler';
import { claimGuards } from './claimGuards';
import type { DriverPorts } from './DriverPorts';

/** How often a run that is under way is looked at in memory, in milliseconds; the store is only touched when something is due. */
const TICK_MS = 250;
/** What an agent may take beyond the declared bound of its revert before a run is called unconfirmed. */
export const STOP_GRACE_MS = 5000;
/** An effect that is asked for again while it is still being carried out is not begun twice, unless it hangs for longer than this, in milliseconds. */
const HANGING_MS = 30_000;

const NOTHING = { effects: [], records: [] };

const STOPPABLE: ReadonlySet<string> = new Set([
  'offered',
  'ready',
  'granted',
  'injecting',
  'injected',
  'reverting',
  'revertFailed',
]);

/**
 * One run while this replica drives it. Everything that happens to the run goes through `send`, one after the other: core decides, the store
 * keeps it, and only then the effects are carried out.
 */
export class RunLoop {
  readonly sampler: Sampler;
  readonly log: SampleLog;
  private queue: Promise<unknown> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  /** By kind and by: a condition that stays breached is one cause, however often it is looked at. */
  private readonly unstoredStops = new Map<string, Omit<StopCause, 'at'>>();
  private readonly storingStops = new Map<string, Promise<RunTransition>>();
  private readonly performing = new Map<string, number>();
  private ticking = false;

  constructor(
    readonly ports: DriverPorts,
    private current: StoredRun,
    private readonly hooks: {
      perform: (loop: RunLoop, effect: RunEffect) => Promise<void>;
      sampled: (loop: RunLoop) => void;
      ticked: (loop: RunLoop) => void;
      /** Whether this process is the run's driver; time brings nothing to the runs of others. */
      drives: (loop: RunLoop) => boolean;
      ended: (loop: RunLoop) => void;
    },
  ) {
    this.log = new SampleLog({
      runId: current.state.id,
      store: ports.runs,
      onError: error =>
        ports.logger.warn(`Samples of run ${this.id} wait: ${error}`),
    });
    this.sampler = new Sampler({
      providers: ports.providers,
      now: ports.now,
      onSample: sample => {
        this.log.add(sample);
        hooks.sampled(this);
      },
    });
  }

  get id(): string {
    return this.current.state.id;
  }

  /** As it was stored last. */
  get run(): StoredRun {
    return this.current;
  }

  /** Whether a stop went out that is not stored yet. */
  get stopUnstored(): boolean {
    return this.unstoredStops.size > 0;
  }

  /** Starts to look at the clock. */
  watch(): void {
    this.timer ??= setInterval(() => this.tick(), TICK_MS);
  }

  /** Lets go of the run, whatever its state: another process may take it. */
  release(): void {
    clearInterval(this.timer);
    this.sampler.stop();
    this.log.close();
  }

  /**
   * Applies one event. Resolves when it is stored, with core's answer; its effects follow by themselves.
   *
   * @throws when the store could not take it; nothing has changed then
   */
  send(
    event: RunEvent,
    source: string,
    extra?: RunExtra,
  ): Promise<RunTransition> {
    return this.next(async () => {
      await this.storeStops();
      return this.store(event, source, extra);
    });
  }

  /** Takes the queued run to drive it, or skips it for what is in its way at that very moment. */
  claim(owner: string, leaseUntil: number): Promise<RunTransition> {
    const { runs, now } = this.ports;
    return this.next(async () => {
      await this.storeStops();
      return this.follow(
        await runs.claim(
          this.id,
          (state, run, surroundings) =>
            transition(
              state,
              {
                type: 'claim',
                owner,
                leaseUntil,
                guards: claimGuards(run, surroundings, now()),
              },
              now(),
            ),
          { source: 'driver' },
        ),
      );
    });
  }

  /** The same, for events whose failure is only logged because a later tick tries again. */
  post(event: RunEvent, source: string, extra?: RunExtra): void {
    this.send(event, source, extra).catch(error =>
      this.ports.logger.warn(
        `Run ${this.id}: ${event.type} was not stored: ${error}`,
      ),
    );
  }

  /**
   * Stops the run: the agents are told from memory at once, the row follows. When the row cannot be written it is tried again until it can.
   */
  async stop(cause: Omit<StopCause, 'at'>): Promise<RunTransition> {
    this.tellAgentsToStop(cause.reason);
    return this.storeStop(cause);
  }

  /** Sends the stop for every attempt that may be present or may still begin; says which agents took it. */
  tellAgentsToStop(reason: string): { told: string[]; notTold: string[] } {
    const told = new Set<string>();
    const notTold = new Set<string>();
    for (const { id, agentId, phase } of this.run.state.attempts) {
      if (STOPPABLE.has(phase)) {
        const stop = { attemptId: id, cause: reason };
        (this.ports.gateway.stop(agentId, stop) ? told : notTold).add(agentId);
      }
    }
    return { told: [...told], notTold: [...notTold] };
  }

  /** The second half of a stop: its row. When it cannot be written it is tried again until it can. */
  storeStop(cause: Omit<StopCause, 'at'>): Promise<RunTransition> {
    const key = JSON.stringify([cause.kind, cause.by]);
    const storing = this.storingStops.get(key);
    if (storing) {
      return storing;
    }
    this.unstoredStops.set(key, cause);
    const stored = this.next(async () => {
      const answers = await this.storeStops();
      // Without an answer of its own it went ahead of something else meanwhile.
      return (
        answers.get(key) ?? { ok: true, state: this.run.state, ...NOTHING }
      );
    }).finally(() => this.storingStops.delete(key));
    this.storingStops.set(key, stored);
    return stored;
  }

  /**
   * Stores the stops that went out, ahead of everything else: an agent that obeyed one must not be taken for one that ended its fault by itself.
   */
  private async storeStops(): Promise<Map<string, RunTransition>> {
    const answers = new Map<string, RunTransition>();
    for (const [key, cause] of this.unstoredStops) {
      const source = cause.by ?? 'driver';
      answers.set(key, await this.store({ type: 'stop', cause }, source));
      this.unstoredStops.delete(key);
    }
    return answers;
  }

  private async store(
    event: RunEvent,
    source: string,
    extra?: RunExtra,
  ): Promise<RunTransition> {
    const { runs, now } = this.ports;
    return this.follow(
      await runs.apply(this.id, state => transition(state, event, now()), {
        source,
        extra: extra && (() => extra),
      }),
    );
  }

  private next(work: () => Promise<RunTransition>): Promise<RunTransition> {
    const step = this.queue.then(work);
    this.queue = step.catch(() => undefined);
    return step;
  }

  private follow(
    result: Awaited<ReturnType<DriverPorts['runs']['apply']>>,
  ): RunTransition {
    this.current = result.run;
    if (result.transition.ok) {
      this.ports.changed(result.run);
      result.transition.effects.forEach(effect => this.perform(effect));
    }
    if (isTerminal(result.run.state.phase)) {
      this.release();
      this.hooks.ended(this);
    }
    return result.transition;
  }

  /** What fails here stays owed in the state: a later tick asks for it again. */
  private perform(effect: RunEffect): void {
    const key = `${effect.do} ${'attemptId' in effect ? effect.attemptId : ''}`;
    const now = this.ports.now();
    const since = this.performing.get(key);
    if (since !== undefined && now - since < HANGING_MS) {
      return;
    }
    this.performing.set(key, now);
    this.hooks
      .perform(this, effect)
      .catch(error =>
        this.ports.logger.error(
          `Run ${this.id}: ${effect.do} failed: ${error}`,
        ),
      )
      .finally(() => {
        if (this.performing.get(key) === now) {
          this.performing.delete(key);
        }
      });
  }

  private tick(): void {
    if (this.ticking) {
      return;
    }
    this.hooks.ticked(this);
    const [stop] = this.unstoredStops.values();
    if (stop) {
      this.stop(stop).catch(() => undefined);
      return;
    }
    if (!this.hooks.drives(this)) {
      return;
    }
    const event: RunEvent = {
      type: 'tick',
      fence: this.run.state.fence,
      graceMs: STOP_GRACE_MS,
    };
    const asked = transition(this.run.state, event, this.ports.now());
    const due =
      asked.ok &&
      (asked.effects.length > 0 ||
        asked.records.length > 0 ||
        asked.state.phase !== this.run.state.phase);
    if (due) {
      this.ticking = true;
      this.send(event, 'driver')
        .catch(error =>
          this.ports.logger.warn(`Run ${this.id}: tick not stored: ${error}`),
        )
        .finally(() => {
          this.ticking = false;
        });
    }
  }
}
