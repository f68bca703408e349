import { SupervisedProcess } from './SupervisedProcess.ts';
import type { ProcessSpec, ProcessStatus } from './types.ts';

/**
 * What a supervisor says, one line a call.
 *
 * @public
 */
export interface SupervisorOutput {
  /** Something that a reader should see. */
  notice(line: string): void;
  /** What the processes print, with the process's name in front. */
  detail(line: string): void;
}

const GRACE_MS = 2500;

/**
 * Keeps groups of processes running until it is told to stop.
 *
 * @public
 */
export class Supervisor {
  readonly #groups: SupervisedProcess[][];
  readonly #restartAfterMs: number;
  readonly #output: SupervisorOutput;
  // Set while `start` waits: what has to be looked at again at every change.
  #onChange: ((death?: string) => void) | undefined;
  #stopped: Promise<void> | undefined;

  constructor(
    groups: ProcessSpec[][],
    options: { restartAfterMs: number; output: SupervisorOutput },
  ) {
    this.#restartAfterMs = options.restartAfterMs;
    this.#output = options.output;
    this.#groups = groups.map(specs => specs.map(spec => this.#create(spec)));
  }

  /**
   * Starts one group after the other and waits until all processes listen.
   *
   * @throws an error when a process ends before; it is then not started again
   *   for ever, since what stops a first start (a port, a missing file) stays.
   */
  async start(): Promise<void> {
    for (const group of this.#groups) {
      if (this.#stopped) {
        return;
      }
      await this.#startGroup(group);
    }
    this.#onChange = undefined;
  }

  /** Ends all processes, within three seconds. */
  stop(): Promise<void> {
    this.#stopped ??= Promise.all(
      this.#groups.flat().map(process => process.stop(GRACE_MS)),
    ).then(() => {});
    return this.#stopped;
  }

  status(): ProcessStatus[] {
    return this.#groups.flat().map(process => process.status());
  }

  #startGroup(group: SupervisedProcess[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#onChange = death => {
        if (death) {
          reject(new Error(`${death} before the whole shop listened`));
        } else if (group.every(each => each.status().state === 'running')) {
          resolve();
        }
      };
      group.forEach(process => process.start());
    });
  }

  #create(spec: ProcessSpec): SupervisedProcess {
    const { name } = spec;
    const wait = this.#restartAfterMs;
    return new SupervisedProcess(spec, wait, {
      onListening: () => this.#onChange?.(),
      onDied: how => {
        if (this.#onChange) {
          this.#onChange(`${name} ${how}`);
        } else {
          this.#output.notice(
            `${name} ${how}; it is started again in ${wait} ms`,
          );
        }
      },
      onOutput: (line, stream) =>
        stream === 'stderr'
          ? this.#output.notice(`${name}: ${line}`)
          : this.#output.detail(`${name}: ${line}`),
    });
  }
}
