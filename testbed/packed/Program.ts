import assert from 'node:assert/strict';
import { ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { waitFor } from '../e2e/waitFor';

const READY_MS = 60_000;
const STOP_MS = 20_000;

/** One of the programs that our packages bring, as it was installed. */
export class Program {
  private readonly lines: string[] = [];
  private ready = false;

  private constructor(
    private readonly name: string,
    private readonly child: ChildProcess,
  ) {
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', line => {
        this.lines.push(line);
        if (line.startsWith('{"event":"ready"')) this.ready = true;
      });
    }
  }

  /** Starts it and waits until it says that it is ready. */
  static async start(file: string, args: string[]): Promise<Program> {
    const { NODE_TEST_CONTEXT, NODE_OPTIONS, ...env } = process.env;
    const child = spawn(file, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const program = new Program(file, child);
    try {
      await waitFor(
        `${file} to be ready`,
        () => {
          if (program.ended) throw new Error('it ended');
          return program.ready;
        },
        { timeoutMs: READY_MS },
      );
    } catch (error) {
      await program.stop().catch(() => {});
      throw new Error(`${error}\n${program.lines.slice(-20).join('\n')}`);
    }
    return program;
  }

  /** Asks it to end; it does, in order. */
  async stop(): Promise<void> {
    const { child } = this;
    if (this.ended) return;
    child.kill('SIGTERM');
    try {
      await waitFor(`${this.name} to end`, () => this.ended, {
        timeoutMs: STOP_MS,
      });
    } catch (error) {
      child.kill('SIGKILL');
      throw error;
    }
    assert.equal(child.exitCode, 0, this.lines.slice(-20).join('\n'));
  }

  private get ended(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }
}
