import { decideAgentAttempt } from '../../attempt/decideAgentAttempt';
import { tombstone } from '../../attempt/tombstone';
import type {
  AgentAttemptEvent,
  AgentAttemptState,
  AttemptEvent,
} from '../../attempt/types';

/** A command on its way to an agent. */
export type SimulatedCommand =
  | { type: 'offer'; fence: number }
  | { type: 'go'; fence: number }
  | { type: 'stop' };

/** One agent with one attempt and the real agent machine; its journal survives crashes, its effect is the truth. */
export class SimulatedAgent {
  /** Ground truth: only tests may read it. */
  present = false;
  injections = 0;
  /** How often it had injected when it saw the halt that it still keeps. */
  injectionsAtHalt: number | undefined;
  /** Everything it ever said, and when; the network may deliver any of it any number of times. */
  readonly said: Array<{ event: AttemptEvent; at: number }> = [];
  private state: AgentAttemptState | undefined;
  private gone = false;

  constructor(
    private readonly attemptId: string,
    private readonly shape: 'held' | 'oneShot',
    private readonly durationMs: number,
  ) {}

  /** It reached an end of its own. */
  get over(): boolean {
    return (
      this.state === undefined ||
      !['ready', 'injecting', 'injected', 'reverting', 'revertFailed'].includes(
        this.state.phase,
      )
    );
  }

  /** It learns of a halt, keeps it, and ends what it covers. */
  halt(now: number): void {
    this.injectionsAtHalt ??= this.injections;
    this.feed({ type: 'stop', cause: 'halt' }, now);
  }

  /** Its machine is lost for good, with its journal and its effect; nothing that it said and nobody heard will ever be heard. */
  vanish(): void {
    this.gone = true;
    this.present = false;
    this.said.length = 0;
  }

  receive(command: SimulatedCommand, now: number): void {
    if (this.gone) {
      return;
    }
    if (command.type === 'stop') {
      if (this.state === undefined) {
        this.state = tombstone(this.attemptId, 'run-1', 'stopped');
        this.report(now);
      } else {
        this.feed({ type: 'stop', cause: 'stopped' }, now);
      }
    } else if (command.type === 'go') {
      const { fence } = command;
      const halted = this.injectionsAtHalt !== undefined;
      this.feed(
        {
          type: 'go',
          nonce: 'n',
          fence,
          highestFence: this.state?.fence ?? 0,
          halted,
          guardianAlive: true,
        },
        now,
      );
    } else if (this.state === undefined) {
      this.state = {
        ...tombstone(this.attemptId, 'run-1', ''),
        phase: 'ready',
        shape: this.shape,
        nonce: 'n',
        readyAt: now,
        fence: command.fence,
        durationMs: this.durationMs,
      };
      this.report(now);
    }
  }

  tick(now: number): void {
    this.feed({ type: 'tick' }, now);
  }

  /** Its process dies and starts again: the guardian has reverted, the journal tells what was open. */
  restart(now: number): void {
    if (this.shape === 'held') {
      this.present = false;
    }
    this.feed({ type: 'agentRestarted' }, now);
  }

  private feed(event: AgentAttemptEvent, now: number): void {
    if (this.state === undefined || this.gone) {
      return;
    }
    const { state, actions } = decideAgentAttempt(this.state, event, now);
    this.state = state;
    for (const action of actions) {
      if (action.do === 'report') {
        this.report(now);
      } else if (action.do === 'inject') {
        this.injections += 1;
        this.present = this.shape === 'held';
        const { shape } = this;
        this.feed({ type: shape === 'held' ? 'injected' : 'spent' }, now);
      } else if (action.do === 'revert') {
        this.present = false;
        const { shape } = this;
        this.feed({ type: shape === 'held' ? 'reverted' : 'spent' }, now);
      }
    }
  }

  private report(at: number): void {
    const event = this.state && sayOf(this.state);
    if (event) {
      this.said.push({ event, at });
    }
  }
}

function sayOf({
  phase,
  nonce,
  reason = '',
}: AgentAttemptState): AttemptEvent | undefined {
  switch (phase) {
    case 'ready':
      return { type: 'ready', nonce, bootId: 'b', journalIncarnation: 'j' };
    case 'injecting':
    case 'reverting':
      return { type: phase };
    case 'neverStarted':
    case 'revertFailed':
      return { type: phase, reason };
    default:
      return { type: phase, evidence: phase };
  }
}
