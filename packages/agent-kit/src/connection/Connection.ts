import { setTimeout as delay } from 'node:timers/promises';
import { ExponentialBackoff, type IBackoff } from 'cockatiel';
import {
  HEARTBEAT_MS,
  type Command,
  type CommandRefused,
  type ConnectRequest,
  type Hello,
} from '@faultline/chaos-protocol';
import type { AgentIdentity } from '../identity';
import type { Logger } from '../log';
import { Session } from './Session';

/** First and longest wait between two dials, milliseconds; each is jittered so that a restart is no storm. */
const BACKOFF = { initialDelay: 250, maxDelay: 5000 };
/** Shortest interval between two heartbeats, milliseconds. */
const MIN_HEARTBEAT_MS = 200;

/** What the connection asks of the rest of the agent. @public */
export interface ConnectionHandlers {
  /** The identity for the next dial; enrols when there is none. `refused`: the control plane said no to the last one. */
  identity(refused: boolean): Promise<AgentIdentity>;
  /** Boot time, milliseconds: by it the control plane's commands expire. */
  now(): number;
  hello(): Promise<Omit<Hello, 'agentId' | 'sessionNonce' | 'bootMs'>>;
  heartbeat(): { activeEffects: number; guardianAlive: boolean };
  /** The stream is accepted: what was not acknowledged is sent again. */
  welcomed(session: Session, identity: AgentIdentity): void;
  command(command: Command): void;
  commandRefused(refused: CommandRefused): void;
  disconnected(): void;
}

/**
 * Keeps one stream to the control plane for as long as the agent lives: dials out, comes back with jittered back-off, and never queues for a
 * stream that is gone.
 *
 * @public
 */
export class Connection {
  private session: Session | undefined;
  private heartbeat: NodeJS.Timeout | undefined;
  private readonly stopped = new AbortController();

  constructor(
    private readonly address: string,
    private readonly handlers: ConnectionHandlers,
    private readonly log: Logger,
  ) {}

  get connected(): boolean {
    return this.session !== undefined;
  }

  /** Sends on the present stream; false when there is none. */
  send(frame: NonNullable<ConnectRequest['frame']>): boolean {
    return this.session?.send(frame) ?? false;
  }

  /** Dials until {@link Connection.stop}. */
  async run(): Promise<void> {
    const { signal } = this.stopped;
    let backoff: IBackoff<unknown> = new ExponentialBackoff(BACKOFF).next();
    let refused = false;
    while (!signal.aborted) {
      const end = await this.dial(refused);
      if (signal.aborted) return;
      refused = end.refused;
      if (end.welcomed) {
        backoff = new ExponentialBackoff(BACKOFF).next();
      }
      this.log.warn('not connected', {
        reason: end.reason,
        nextDialMs: Math.round(backoff.duration),
      });
      await delay(backoff.duration, undefined, { signal }).catch(() => {});
      backoff = backoff.next(undefined);
    }
  }

  stop(): void {
    this.stopped.abort();
    this.session?.close();
  }

  private async dial(refused: boolean) {
    let identity: AgentIdentity;
    let hello: Awaited<ReturnType<ConnectionHandlers['hello']>>;
    try {
      identity = await this.handlers.identity(refused);
      hello = await this.handlers.hello();
    } catch (error) {
      return { reason: String(error), refused: false, welcomed: false };
    }
    let welcomed = false;
    const session = new Session({
      address: this.address,
      identity,
      hello,
      now: () => this.handlers.now(),
      onRefused: problem => this.handlers.commandRefused(problem),
      onCommand: (command, from) => {
        if (command.command?.$case === 'welcome' && !welcomed) {
          welcomed = true;
          this.session = from;
          this.beat(command.command.value.heartbeatMs);
          this.handlers.command(command);
          this.handlers.welcomed(from, identity);
        } else {
          this.handlers.command(command);
        }
      },
    });
    const abort = () => session.close();
    this.stopped.signal.addEventListener('abort', abort);
    const end = await session.ended;
    this.stopped.signal.removeEventListener('abort', abort);
    clearInterval(this.heartbeat);
    this.session = undefined;
    if (welcomed) this.handlers.disconnected();
    return { ...end, welcomed };
  }

  private beat(everyMs: number): void {
    clearInterval(this.heartbeat);
    const say = () =>
      this.send({
        $case: 'heartbeat',
        value: { ...this.handlers.heartbeat(), bootMs: this.handlers.now() },
      });
    // The first at once: the hello may be old, because it waited for the connection and for the control plane to look around.
    say();
    this.heartbeat = setInterval(
      say,
      // Less often would let commands expire that are in time.
      Math.min(Math.max(everyMs, MIN_HEARTBEAT_MS), HEARTBEAT_MS),
    );
  }
}
