import { hostname } from 'node:os';
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Keeps a second backend away from an embedded database: SQLite has one replica. The file names its holder by pid and start time, so that a
 * lock which a crash left behind is recognised and taken over.
 */
export class ReplicaLock {
  private constructor(private readonly path: string) {}

  /** @throws when another live process holds it; the message says which */
  static async take(path: string): Promise<ReplicaLock> {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const mine = JSON.stringify({
      pid: process.pid,
      started: await startOf(process.pid),
      host: hostname(),
    });
    for (let attempt = 0; attempt < 2; attempt += 1) {
      try {
        const file = await open(path, 'wx', 0o600);
        await file.writeFile(mine);
        await file.close();
        return new ReplicaLock(path);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
          throw error;
        }
        const holder = await readHolder(path);
        if (holder && (await isAlive(holder))) {
          throw new Error(
            `another backend (process ${holder.pid}) uses this embedded database already; stop it, or use PostgreSQL for more than one replica`,
          );
        }
        await rm(path, { force: true });
      }
    }
    throw new Error(`${path} could not be taken; look who writes it`);
  }

  async release(): Promise<void> {
    await rm(this.path, { force: true });
  }
}

interface Holder {
  pid: number;
  started?: string;
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    const holder: Holder = JSON.parse(await readFile(path, 'utf8'));
    return Number.isInteger(holder.pid) ? holder : undefined;
  } catch {
    return undefined;
  }
}

async function isAlive({ pid, started }: Holder): Promise<boolean> {
  if (pid === process.pid) {
    // A test or a reload in this process has not let go of it.
    return started === (await startOf(pid));
  }
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const now = await startOf(pid);
  return started === undefined || now === undefined || now === started;
}

/** Start time in ticks since boot, where the system tells it: a pid alone may have been given to somebody else. */
async function startOf(pid: number): Promise<string | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}
