import { ChildProcess, spawn } from 'node:child_process';
import { processState } from './processesOf';

/**
 * A process that says it belongs to payments, but that nobody supervises and
 * that no stack has started: it stays what a fault has made of it.
 */
export class Bystander {
  private constructor(
    private readonly child: ChildProcess,
    readonly instance: string,
    readonly pid: number,
  ) {}

  /** @param portBase - of the shop whose agents may see it */
  static start(instance: string, portBase: number): Bystander {
    const child = spawn(
      process.execPath,
      ['-e', 'setInterval(() => {}, 1000)'],
      {
        env: {
          ...process.env,
          FAULTLINE_ENTITY: 'component:default/payments',
          FAULTLINE_LABELS: `app=payments,instance=${instance},shop=${portBase}`,
        },
        stdio: 'ignore',
      },
    );
    if (child.pid === undefined) throw new Error('The bystander did not start');
    return new Bystander(child, instance, child.pid);
  }

  async isStopped(): Promise<boolean> {
    return (await processState(this.pid)) === 'T';
  }

  async isRunning(): Promise<boolean> {
    return ['S', 'R'].includes((await processState(this.pid)) ?? '');
  }

  async end(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exited = new Promise(resolve => this.child.once('exit', resolve));
    this.child.kill('SIGKILL');
    await exited;
  }
}
