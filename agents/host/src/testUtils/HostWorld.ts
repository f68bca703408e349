import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitUntil, type ProcessIdentity } from '@faultline/chaos-agent-kit';
import {
  AgentProcess,
  ControlPlaneDouble,
  VictimProcess,
} from '@faultline/chaos-agent-kit/testUtils';
import { packageRoot } from '../packageRoot';

export const ENTITY = 'component:default/payments';
export const bootId = readFileSync(
  '/proc/sys/kernel/random/boot_id',
  'utf8',
).trim();

type Config = Parameters<typeof AgentProcess.start>[2];

/** What a test offers; what it leaves out is a pause of the victim for a minute. */
export interface TestOffer {
  fault?: string;
  parameters?: unknown;
  durationMs?: number;
  entityRef?: string;
  targetId?: string;
  onDisconnect?: string;
}

/** The agent's program, a control plane over real TLS, and a process to hit. */
export class HostWorld {
  agent!: AgentProcess;
  victim!: VictimProcess;
  private counter = 0;

  private constructor(
    readonly folder: string,
    readonly controlPlane: ControlPlaneDouble,
    private readonly changes: Partial<Config>,
  ) {}

  static async start(
    changes: Partial<Config> = {},
    args: string[] = [],
    /** How long the agent's certificate is valid, milliseconds. */
    certificateMs = 3_600_000,
  ): Promise<HostWorld> {
    const folder = mkdtempSync(join(tmpdir(), 'faultline-host-'));
    const controlPlane = await ControlPlaneDouble.start();
    controlPlane.certificateMs = certificateMs;
    writeFileSync(join(folder, 'token'), controlPlane.joinToken('local-host'));
    const world = new HostWorld(folder, controlPlane, changes);
    await world.startAgent({}, args);
    return world;
  }

  get dataDir(): string {
    return join(this.folder, 'data');
  }

  async startAgent(
    changes: Partial<Config> = {},
    args: string[] = [],
  ): Promise<void> {
    this.agent = await AgentProcess.start(
      join(packageRoot, 'src', 'main.ts'),
      this.folder,
      {
        name: 'local-host',
        dataDir: this.dataDir,
        controlPlane: {
          address: this.controlPlane.address,
          enrolAddress: this.controlPlane.enrolAddress,
        },
        joinTokenFile: join(this.folder, 'token'),
        allow: { entities: [ENTITY] },
        ...this.changes,
        ...changes,
      },
      args,
    );
  }

  async startVictim(): Promise<void> {
    this.victim = await VictimProcess.start({
      FAULTLINE_ENTITY: ENTITY,
      FAULTLINE_LABELS: 'app=payments,instance=payments-1',
    });
  }

  async end(): Promise<void> {
    await this.agent.stop();
    this.controlPlane.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Agent and guardian die in the same moment, so that nobody reverts. */
  async killBoth(): Promise<void> {
    const guardian = this.guardian();
    // Stopped first, so that it cannot take over between the two deaths.
    process.kill(guardian.pid, 'SIGSTOP');
    this.agent.signal('SIGKILL');
    await this.agent.exited;
    process.kill(guardian.pid, 'SIGKILL');
  }

  /** The id that the next offer has. */
  get nextAttempt(): string {
    return `attempt${this.counter + 1}`;
  }

  offer(options: TestOffer = {}): string {
    this.counter += 1;
    const attemptId = `attempt${this.counter}`;
    const runId = `run${this.counter}`;
    this.controlPlane.send({
      $case: 'offer',
      value: {
        attemptId,
        runId,
        fault: options.fault ?? 'processPause',
        parameters: JSON.stringify(options.parameters ?? {}),
        durationMs: options.durationMs ?? 60_000,
        targetId: options.targetId ?? this.victim.targetId(bootId),
        entityRef: options.entityRef ?? ENTITY,
        fence: 1,
        onDisconnect: options.onDisconnect ?? 'revert',
        labels: {
          runId,
          entityRefs: [ENTITY],
          owners: [],
          environment: 'demo',
        },
        supervisionMs: 15_000,
        mechanism: '',
      },
    });
    return attemptId;
  }

  ready(attemptId: string) {
    return this.controlPlane.frames.waitFor(
      'ready',
      frame => frame.attemptId === attemptId,
    );
  }

  /** The sentence with which an offer was refused. */
  async refusal(attemptId: string): Promise<string> {
    const { reason } = await this.controlPlane.frames.waitFor(
      'refused',
      frame => frame.attemptId === attemptId,
    );
    return reason;
  }

  async launch(options: TestOffer = {}) {
    const attemptId = this.offer(options);
    const { nonce } = await this.ready(attemptId);
    const go = { attemptId, nonce, fence: 1 };
    this.controlPlane.send({ $case: 'go', value: go });
    return { attemptId, go };
  }

  /** Launches, and waits until the effect was seen. */
  async inject(options: TestOffer = {}): Promise<string> {
    const { attemptId } = await this.launch(options);
    await this.seen(attemptId, 'injected');
    return attemptId;
  }

  stop(attemptId: string): void {
    this.controlPlane.send({
      $case: 'stop',
      value: { attemptId, cause: 'user' },
    });
  }

  seen(attemptId: string, phase: string) {
    return this.controlPlane.frames.waitForPhase(attemptId, phase);
  }

  within(ms: number, condition: () => boolean): Promise<boolean> {
    return waitUntil(condition, { withinMs: ms, everyMs: 5 });
  }

  guardian(): ProcessIdentity {
    return JSON.parse(
      readFileSync(join(this.dataDir, 'guardian.json'), 'utf8'),
    ) as ProcessIdentity;
  }
}
