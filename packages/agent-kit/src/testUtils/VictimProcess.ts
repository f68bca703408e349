import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readProcessStat } from '../processes';

// Beats ten times a second: a process that is frozen or dead stops beating.
const PROGRAM = `setInterval(() => process.stdout.write('.'), 100); process.stdout.write('.');
process.stdin.on('close', () => process.exit()).resume();`;

/** A real process that names an entity, for faults to hit. It ends with the test. @public */
export class VictimProcess {
  readonly pid: number;
  private readonly startTicks: number;

  private constructor(private readonly child: ChildProcess) {
    if (child.pid === undefined) throw new Error('the victim has no pid');
    this.pid = child.pid;
    this.startTicks = readProcessStat(child.pid)?.startTicks ?? 0;
  }

  static async start(
    environment: Record<string, string>,
  ): Promise<VictimProcess> {
    const child = spawn(process.execPath, ['-e', PROGRAM], {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: environment,
    });
    await once(child.stdout, 'data');
    return new VictimProcess(child);
  }

  targetId(bootId: string): string {
    return `process:${bootId}:${this.pid}:${this.startTicks}`;
  }

  /** Letter of its state in /proc; undefined when it is gone. */
  get state(): string | undefined {
    const state = readProcessStat(this.pid)?.state;
    return state === 'Z' ? undefined : state;
  }

  stop(): void {
    this.child.kill('SIGKILL');
  }
}
