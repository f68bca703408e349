import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { Offer } from '@faultline/chaos-protocol';
import type { AnyFault } from '../../fault';
import { HaltBook } from '../../halts';
import { Journal, type JournaledReport } from '../../journal';
import { createLogger } from '../../log';
import { AgentMetrics } from '../../metrics';
import { waitUntil } from '../../processes';
import { AttemptExecutor } from '../AttemptExecutor';
import { Reporter } from '../Reporter';
import { TargetGate } from '../TargetGate';

const ENTITY = 'component:default/payments';
const LABELS = { entityRefs: [ENTITY], owners: [], environment: 'demo' };

/** An executor on a real journal, with a clock in the hand of the test and the faults that it brings. */
export class ExecutorWorld {
  /** Boot time, milliseconds. */
  now = 1000;
  readonly mercies: Array<number | undefined> = [];
  readonly executor: AttemptExecutor;
  readonly halts: HaltBook;

  private constructor(
    private readonly folder: string,
    readonly journal: Journal,
    faults: AnyFault[],
  ) {
    const clock = { bootId: 'boot', now: () => this.now };
    const source = {
      list: async () => ({ targets: [], truncated: false }),
      find: async (id: string) => ({
        id,
        kind: 'process' as const,
        name: id,
        labels: {},
        confirmedEntityRef: ENTITY,
        details: {},
      }),
      protectedBecause: () => undefined,
    };
    this.halts = new HaltBook(journal);
    this.executor = new AttemptExecutor(
      {
        faults: new Map(faults.map(fault => [fault.fault, fault])),
        gate: new TargetGate(source, ['*']),
        halts: this.halts,
        guardianAlive: () => true,
        missing: async () => undefined,
      },
      {
        journal,
        reporter: new Reporter(journal, clock, () => false),
        clock,
        log: createLogger(new PassThrough().resume(), {}),
        metrics: new AgentMetrics(),
      },
      mercyAt => this.mercies.push(mercyAt),
    );
  }

  static async create(faults: AnyFault[]): Promise<ExecutorWorld> {
    const folder = mkdtempSync(join(tmpdir(), 'faultline-executor-'));
    const journal = await Journal.open(join(folder, 'journal.jsonl'));
    return new ExecutorWorld(folder, journal, faults);
  }

  /** Offers an attempt and gives the go; what follows is under way when this returns. */
  async launch(
    fault: AnyFault,
    parameters: unknown = {},
    durationMs = 60_000,
    onDisconnect = 'continue',
  ): Promise<void> {
    const offer: Offer = {
      attemptId: 'a',
      runId: 'r',
      fault: fault.fault,
      mechanism: '',
      parameters: JSON.stringify(parameters),
      durationMs,
      targetId: 't',
      entityRef: ENTITY,
      fence: 1,
      onDisconnect,
      supervisionMs: 15_000,
      labels: { runId: 'r', ...LABELS },
    };
    const answer = await this.executor.offer(offer);
    if (!answer.ready) throw new Error(answer.reason);
    this.executor.go({ attemptId: 'a', nonce: answer.nonce, fence: 1 });
  }

  /** Everything that was reported, oldest first. */
  get reports(): JournaledReport[] {
    return [...this.journal.state.reports.values()];
  }

  get phases(): string[] {
    return this.reports.map(report => report.phase);
  }

  async until(phase: string): Promise<JournaledReport> {
    const find = () => this.reports.find(report => report.phase === phase);
    await waitUntil(() => find() !== undefined, { withinMs: 8000 });
    const report = find();
    if (!report) throw new Error(`no ${phase} among ${this.phases.join(', ')}`);
    return report;
  }

  async end(): Promise<void> {
    this.executor.stopAll('the test is over');
    await this.executor.settled(5000);
    await this.journal.close();
    rmSync(this.folder, { recursive: true });
  }
}
