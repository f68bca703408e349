import { ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { waitFor } from '../waitFor';

const READY_MS = 60_000;
const STOP_MS = 20_000;

/** A backend alone, with whatever configuration. */
export class Backend {
  private readonly lines: string[] = [];

  private constructor(
    private readonly child: ChildProcess,
    readonly address: string,
  ) {}

  /**
   * Starts it from its source and waits until it says that it is ready.
   *
   * @param root - of the repository or app
   * @param configs - files, the later above the earlier
   */
  static async start(options: {
    root: string;
    port: number;
    configs: string[];
    env?: Record<string, string>;
  }): Promise<Backend> {
    const { root, port, configs, env } = options;
    const { NODE_TEST_CONTEXT, NODE_OPTIONS, ...ours } = process.env;
    const child = spawn(
      process.execPath,
      [
        '--require',
        `${root}/node_modules/@backstage/cli/config/nodeTransform.cjs`,
        `${root}/packages/backend/src/index.ts`,
        ...configs.flatMap(file => ['--config', file]),
      ],
      {
        cwd: `${root}/packages/backend`,
        env: { ...ours, NODE_ENV: 'development', ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const backend = new Backend(child, `http://localhost:${port}`);
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', line => {
        backend.lines.push(line);
      });
    }
    try {
      await backend.becomeReady();
    } catch (error) {
      await backend.stop();
      throw new Error(`${error}\n${backend.lines.slice(-40).join('\n')}`);
    }
    return backend;
  }

  get output(): string {
    return this.lines.join('\n');
  }

  async stop(): Promise<void> {
    const { child } = this;
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await waitFor(
      'the backend to end',
      () => child.exitCode !== null || child.signalCode !== null,
      { timeoutMs: STOP_MS },
    ).catch(() => child.kill('SIGKILL'));
  }

  private async becomeReady(): Promise<void> {
    await waitFor(
      'the backend to be ready',
      async () => {
        if (this.child.exitCode !== null) return 'ended';
        const response = await fetch(
          `${this.address}/.backstage/health/v1/readiness`,
        );
        return response.ok && 'ready';
      },
      { timeoutMs: READY_MS },
    );
    if (this.child.exitCode !== null) {
      throw new Error(`The backend ended with ${this.child.exitCode}.`);
    }
  }
}
