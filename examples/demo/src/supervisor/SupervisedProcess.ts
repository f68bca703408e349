import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { childEnvironment } from './childEnvironment.ts';
import { forwardLines } from './forwardLines.ts';
import type { ProcessSpec, ProcessState, ProcessStatus } from './types.ts';

/**
 * What a supervised process tells its supervisor.
 *
 * @public
 */
export interface ProcessListener {
  onListening(): void;
  /** It ended and nobody had asked for that; it will be started again. */
  onDied(how: string): void;
  onOutput(line: string, stream: 'stdout' | 'stderr'): void;
}

/**
 * One process that is started again, after a fixed wait, whenever it dies.
 *
 * Its stdin is a pipe to which nothing is ever written: its end tells the child
 * that this process is gone, also after SIGKILL.
 *
 * @public
 */
export class SupervisedProcess {
  readonly #spec: ProcessSpec;
  readonly #restartAfterMs: number;
  readonly #listener: ProcessListener;
  #state: ProcessState = 'stopped';
  #child: ChildProcess | undefined;
  #timer: NodeJS.Timeout | undefined;
  #startedAt: number | undefined;
  #starts = 0;

  constructor(
    spec: ProcessSpec,
    restartAfterMs: number,
    listener: ProcessListener,
  ) {
    this.#spec = spec;
    this.#restartAfterMs = restartAfterMs;
    this.#listener = listener;
  }

  start(): void {
    const child = spawn(process.execPath, this.#spec.argv, {
      env: childEnvironment(process.env, this.#spec.env),
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.#child = child;
    this.#state = 'starting';
    this.#startedAt = Date.now();
    this.#starts += 1;

    // Its end is read from 'exit'; the pipe breaks a little earlier or later.
    child.stdin.on('error', () => {});
    forwardLines(child.stdout, line => {
      if (line === '{"event":"listening"}' && this.#state === 'starting') {
        this.#state = 'running';
        this.#listener.onListening();
      }
      this.#listener.onOutput(line, 'stdout');
    });
    forwardLines(child.stderr, line => this.#listener.onOutput(line, 'stderr'));
    child.once('error', error =>
      this.#ended(`could not start: ${error.message}`),
    );
    child.once('exit', (code, signal) =>
      this.#ended(signal ? `ended by ${signal}` : `ended with code ${code}`),
    );
  }

  /** Ends it: SIGTERM, and SIGKILL to the same process after `graceMs`. */
  async stop(graceMs: number): Promise<void> {
    clearTimeout(this.#timer);
    const child = this.#child;
    if (!child) {
      this.#state = 'stopped';
      return;
    }
    this.#state = 'stopping';
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    const hurry = setTimeout(() => child.kill('SIGKILL'), graceMs);
    await exited;
    clearTimeout(hurry);
  }

  status(): ProcessStatus {
    return {
      name: this.#spec.name,
      state: this.#state,
      pid: this.#child?.pid,
      startedAt: this.#startedAt,
      restarts: Math.max(this.#starts - 1, 0),
    };
  }

  #ended(how: string): void {
    if (!this.#child) {
      return;
    }
    this.#child = undefined;
    if (this.#state === 'stopping') {
      this.#state = 'stopped';
      return;
    }
    this.#state = 'waiting';
    this.#timer = setTimeout(() => this.start(), this.#restartAfterMs);
    this.#listener.onDied(how);
  }
}
