import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AgentConfig } from '../config';

/** An agent's program, started from its sources as its users start it. @public */
export class AgentProcess {
  readonly pid: number;
  readonly exited: Promise<number | undefined>;
  private log = '';

  private constructor(
    private readonly child: ChildProcess,
    readonly ready: Promise<void>,
  ) {
    if (child.pid === undefined) throw new Error('the agent has no pid');
    this.pid = child.pid;
    this.exited = new Promise(resolve => {
      child.once('exit', code => resolve(code ?? undefined));
    });
    child.stderr?.on('data', data => {
      this.log += String(data);
    });
  }

  /**
   * @param entry - the program's main.ts
   * @param folder - where its configuration is written
   * @param args - beside `--config`
   */
  static async start(
    entry: string,
    folder: string,
    config: AgentConfig,
    args: string[] = [],
  ): Promise<AgentProcess> {
    const path = join(folder, `${config.name}.json`);
    writeFileSync(path, JSON.stringify(config));
    const child = spawn(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        entry,
        '--config',
        path,
        ...args,
      ],
      {
        // Leads a group of its own, as under a service manager.
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, NODE_OPTIONS: '' },
      },
    );
    const ready = new Promise<void>(resolve => {
      createInterface({ input: child.stdout }).on('line', line => {
        if (line.includes('"ready"')) resolve();
      });
    });
    const agent = new AgentProcess(child, ready);
    await Promise.race([
      ready,
      agent.exited.then(code => {
        throw new Error(`the agent ended with ${code}: ${agent.log}`);
      }),
    ]);
    return agent;
  }

  /** What it wrote to its log. */
  get written(): string {
    return this.log;
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Ends it in order and waits for it. */
  async stop(): Promise<number | undefined> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      this.child.kill('SIGTERM');
    }
    return this.exited;
  }
}
