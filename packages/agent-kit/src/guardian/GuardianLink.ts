import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import type { Logger } from '../log';
import type { AgentMetrics } from '../metrics';
import { ownIdentity, readProcessStat } from '../processes';
import type { GuardianMessage } from './GuardianMessage';

const RESTART_MS = 250;

/**
 * The agent's end of its guardian: starts it, tells it until when the agent has the word, and starts another one when it is lost.
 *
 * @public
 */
export class GuardianLink {
  private child: ChildProcess | undefined;
  private ready = false;
  private ending = false;
  private mercyAt: number | undefined;
  private onLost: () => void = () => {};

  constructor(
    private readonly options: {
      /** How to start this very program as a guardian. */
      argv: string[];
      /** File in which the guardian's identity is kept. */
      identityFile: string;
      logFile: string;
      log: Logger;
      metrics: AgentMetrics;
    },
  ) {}

  /** Called whenever the guardian is lost, before another one is started. */
  whenLost(act: () => void): void {
    this.onLost = act;
  }

  get alive(): boolean {
    return this.ready;
  }

  /** Starts a guardian and waits until it watches; false when it did not come up. */
  async start(): Promise<boolean> {
    const logFile = openSync(this.options.logFile, 'a', 0o600);
    // A session of its own: signals to the agent's terminal or group do not reach it.
    const child = spawn(process.execPath, this.options.argv, {
      detached: true,
      stdio: ['pipe', 'pipe', logFile],
      // Whatever entity the agent's environment names: no fault is for its guardian.
      env: { ...process.env, FAULTLINE_PROTECTED: '1' },
    });
    closeSync(logFile);
    this.child = child;
    child.stdin?.on('error', () => {});
    const own = ownIdentity();
    this.send({
      type: 'agent',
      ...own,
      leadsGroup: readProcessStat(own.pid)?.processGroup === own.pid,
    });
    const ready = new Promise<boolean>(resolve => {
      child.stdout?.once('data', () => resolve(true));
      child.once('error', () => resolve(false));
      child.once('exit', () => resolve(false));
    });
    child.once('exit', () => this.lost(child));
    child.once('error', () => this.lost(child));
    if (!(await ready)) return false;
    if (child.pid !== undefined) {
      writeFileSync(
        this.options.identityFile,
        JSON.stringify({
          pid: child.pid,
          startTicks: readProcessStat(child.pid)?.startTicks ?? 0,
        }),
        { mode: 0o600 },
      );
    }
    this.ready = true;
    this.options.metrics.guardianAlive.set(1);
    this.send({ type: 'watch', mercyAt: this.mercyAt });
    return true;
  }

  /** Until when, on boot time, the agent has the word; undefined when nothing can be present. */
  watch(mercyAt: number | undefined): void {
    if (mercyAt === this.mercyAt) return;
    this.mercyAt = mercyAt;
    this.send({ type: 'watch', mercyAt });
  }

  /** Everything is reverted: the guardian may go. Resolves when it has gone. */
  async done(): Promise<void> {
    this.ending = true;
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>(resolve => {
      child.once('exit', () => resolve());
    });
    this.send({ type: 'done' });
    await gone;
  }

  private send(message: GuardianMessage): void {
    if (this.child?.stdin?.writable) {
      this.child.stdin.write(`${JSON.stringify(message)}\n`);
    }
  }

  private lost(child: ChildProcess): void {
    if (this.child !== child) return;
    this.child = undefined;
    this.ready = false;
    this.options.metrics.guardianAlive.set(0);
    if (this.ending) return;
    this.options.log.error('the guardian is lost; another one is started');
    this.onLost();
    setTimeout(() => {
      if (!this.ending) void this.start();
    }, RESTART_MS);
  }
}
