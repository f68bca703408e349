import { ChildProcess } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';

/** After this a server that does not end in order is killed. */
const STOP_MS = 10_000;

/**
 * A running PostgreSQL of one test run.
 *
 * @public
 */
export class PostgresServer {
  constructor(
    private readonly server: ChildProcess,
    private readonly folder: string,
    private readonly log: string,
    /** Where clients connect, as the superuser `postgres`. */
    readonly connectionString: string,
    /** Where its programs came from. */
    readonly source: 'npm' | 'machine',
  ) {}

  /** The process id of the server. */
  get pid(): number | undefined {
    return this.server.pid;
  }

  /**
   * How many databases clients have created so far, dropped ones included:
   * evidence that tests really used this server.
   */
  async databasesCreated(): Promise<number> {
    const text = await readFile(this.log, 'utf8');
    return text.match(/statement: create database/gi)?.length ?? 0;
  }

  /** Ends the server and removes everything that it wrote. */
  async stop(): Promise<void> {
    const { server } = this;
    if (server.exitCode === null && server.signalCode === null) {
      const exited = new Promise(resolve => server.once('exit', resolve));
      // SIGINT is PostgreSQL's "fast" shutdown: it does not wait for clients.
      server.kill('SIGINT');
      const timer = setTimeout(() => server.kill('SIGKILL'), STOP_MS);
      await exited;
      clearTimeout(timer);
    }
    await rm(this.folder, { recursive: true, force: true });
  }
}
