import { ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { checkout } from '../checkout';
import { PortalUser } from '../portal/PortalUser';
import { signIn } from '../portal/signIn';
import { Shop } from '../shop/Shop';
import { waitFor } from '../waitFor';
import { choosePort } from './choosePort';
import { processesOf, STACK_VARIABLE, SystemProcess } from './processesOf';

/** The first start builds the pages. */
const READY_MS = 240_000;
const STOP_MS = 30_000;

/**
 * Everything that `npm start` starts, with data and ports of its own, so that
 * it runs beside whatever else runs on the machine.
 */
export class Stack {
  readonly shop: Shop;
  private launcher: ChildProcess | undefined;
  private readonly lines: string[] = [];

  private constructor(
    readonly id: string,
    readonly port: number,
    readonly data: string,
    private readonly folder: string,
  ) {
    this.shop = new Shop(port + 93);
  }

  /** Chooses ports and a folder; `start` starts it. */
  static async create(): Promise<Stack> {
    const folder = await mkdtemp(path.join(tmpdir(), 'faultline-e2e-'));
    const port = await choosePort();
    return new Stack(
      `${process.pid}-${port}`,
      port,
      path.join(folder, 'data'),
      folder,
    );
  }

  /** Puts entities beside those of the shop, before the stack starts. */
  async addEntities(folder: string): Promise<void> {
    await cp(folder, path.join(this.data, 'catalog'), { recursive: true });
  }

  get address(): string {
    return `http://localhost:${this.port}`;
  }

  /** What the launcher has printed so far. */
  get output(): string {
    return this.lines.join('\n');
  }

  /**
   * Starts the launcher and waits until it says that the portal is ready.
   *
   * @param environment - added to ours, such as `APP_CONFIG_…`
   */
  async start(environment: Record<string, string> = {}): Promise<void> {
    const launcher = spawn(process.execPath, ['scripts/start.mjs'], {
      cwd: checkout,
      env: {
        ...withoutTestRunner(process.env),
        ...environment,
        FAULTLINE_PORT: String(this.port),
        FAULTLINE_DATA: this.data,
        [STACK_VARIABLE]: this.id,
        // As npm sets it: then the launcher ends when we do.
        npm_lifecycle_event: 'start',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.launcher = launcher;
    this.lines.length = 0;
    for (const stream of [launcher.stdout, launcher.stderr]) {
      createInterface({ input: stream }).on('line', line => {
        this.lines.push(line);
      });
    }
    await waitFor(
      'the launcher to be ready',
      () => {
        if (launcher.exitCode !== null) return 'ended';
        return this.output.includes('Faultline is ready') && 'ready';
      },
      { timeoutMs: READY_MS },
    );
    if (launcher.exitCode !== null) {
      throw new Error(`npm start ended instead: ${this.output}`);
    }
  }

  /** Waits until both agents are connected. */
  async agentsConnected(user: PortalUser): Promise<void> {
    await waitFor(
      'both agents to be connected',
      async () => {
        const { body } = await user.get<Array<{ state: string }>>('/agents');
        return body.filter(({ state }) => state === 'connected').length === 2;
      },
      { timeoutMs: 30_000 },
    );
  }

  /** Somebody of the demonstration, e.g. `mara.lindqvist`. */
  async user(name: string): Promise<PortalUser> {
    const address = `${this.address}/api/chaos`;
    return new PortalUser(address, await signIn(this.address, name));
  }

  /** Nobody: the same requests without a token. */
  get nobody(): PortalUser {
    return new PortalUser(`${this.address}/api/chaos`, undefined);
  }

  processes(): Promise<SystemProcess[]> {
    return processesOf(this.id);
  }

  /** The agent itself, without its guardian. */
  async agentPid(kind: 'host' | 'network'): Promise<number> {
    const agent = (await this.processes()).find(
      ({ command }) =>
        command.includes(`agents/${kind}/src/main.ts`) &&
        !command.includes('--role'),
    );
    if (!agent) throw new Error(`The ${kind} agent does not run.`);
    return agent.pid;
  }

  /** Asks the launcher to stop, as Ctrl-C does, and waits for its end. */
  async stop(): Promise<number | null> {
    const { launcher } = this;
    if (!launcher || launcher.exitCode !== null) return 0;
    launcher.kill('SIGINT');
    await waitFor(
      'the launcher to end',
      () => launcher.exitCode !== null || launcher.signalCode !== null,
      { timeoutMs: STOP_MS },
    );
    this.launcher = undefined;
    return launcher.exitCode;
  }

  /** SIGKILL to every process of the stack at once, guardians included. */
  async killEverything(): Promise<void> {
    await waitFor(
      'every process of the stack to be dead',
      async () => {
        const alive = await this.processes();
        for (const { pid } of alive) kill(pid);
        return alive.length === 0;
      },
      { timeoutMs: 10_000 },
    );
    this.launcher = undefined;
  }

  /** Ends what is left, whatever happened before, and removes the data. */
  async dispose(): Promise<void> {
    await this.killEverything();
    await rm(this.folder, { recursive: true, force: true });
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

/** Node's test runner speaks to its children through these. */
function withoutTestRunner(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { NODE_TEST_CONTEXT, NODE_OPTIONS, ...rest } = environment;
  return rest;
}
