import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A second process that tries to take the lock of a database, as a second backend would. */
export class OtherBackend {
  private constructor(
    private readonly child: ChildProcess,
    /** What it says: `held`, or why it was refused. */
    readonly answer: string,
  ) {}

  static async start(database: string): Promise<OtherBackend> {
    const child = spawn(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        join(__dirname, 'holdReplicaLock.ts'),
        database,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const [said] = await once(child.stdout, 'data');
    return new OtherBackend(child, String(said).trim());
  }

  /** Ends it as a crash would. */
  async kill(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const exit = once(this.child, 'exit');
      this.child.kill('SIGKILL');
      await exit;
    }
  }
}
