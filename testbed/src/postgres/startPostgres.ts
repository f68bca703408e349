import { ChildProcess, execFile, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { freePort } from '../machine/freePort';
import { unprivilegedUser, UserIds } from '../machine/unprivilegedUser';
import { findPostgres } from './findPostgres';
import { PostgresServer } from './PostgresServer';

const READY_MS = 30_000;

/** Speed over durability: the data live as long as one test run. */
const SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=200',
  'unix_socket_directories=',
  // Evidence for `databasesCreated`.
  'log_statement=ddl',
];

/**
 * Starts a real PostgreSQL on a free port of 127.0.0.1, in a folder of its own
 * outside of the checkout. PostgreSQL refuses to run as root; then it runs as
 * the user `postgres` or as nobody.
 *
 * @public
 */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'faultline-postgres-'));
  try {
    const binaries = await findPostgres(folder);
    const user = await unprivilegedUser('postgres');
    const data = path.join(folder, 'data');
    await mkdir(data, { mode: 0o700 });
    if (user) {
      await chmod(folder, 0o755);
      await chown(data, user.uid, user.gid);
    }
    await promisify(execFile)(
      binaries.initdb,
      ['-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '-N'].concat(
        '--locale=C',
      ),
      { cwd: folder, ...user },
    );
    const log = path.join(folder, 'server.log');
    const port = await freePort();
    const server = await startServer({
      program: binaries.postgres,
      data,
      port,
      log,
      user,
    });
    return new PostgresServer(
      server,
      folder,
      log,
      `postgresql://postgres@127.0.0.1:${port}/postgres`,
      binaries.source,
    );
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function startServer(options: {
  program: string;
  data: string;
  port: number;
  log: string;
  user: UserIds | undefined;
}): Promise<ChildProcess> {
  const { program, data, port, log, user } = options;
  const server = spawn(
    program,
    [
      ...['-D', data, '-h', '127.0.0.1', '-p', String(port)],
      ...SETTINGS.flatMap(setting => ['-c', setting]),
    ],
    { cwd: data, stdio: ['ignore', 'ignore', 'pipe'], ...user },
  );
  const file = createWriteStream(log);
  const lines: string[] = [];
  try {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`not ready after ${READY_MS} ms`)),
        READY_MS,
      );
      const settle = (error?: Error) => {
        clearTimeout(timer);
        if (error) reject(error);
        else resolve();
      };
      createInterface({ input: server.stderr }).on('line', line => {
        file.write(`${line}\n`);
        if (lines.length < 20) lines.push(line);
        if (line.includes('ready to accept connections')) settle();
      });
      server.once('error', settle);
      server.once('exit', code => {
        file.end();
        settle(new Error(`it ended with code ${code}`));
      });
    });
  } catch (error) {
    server.kill('SIGKILL');
    throw new Error(
      `PostgreSQL (${program}) did not start on port ${port}: ${error}. It said: ${lines.join(
        ' | ',
      )}`,
    );
  }
  return server;
}
