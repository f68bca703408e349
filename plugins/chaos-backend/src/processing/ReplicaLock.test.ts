import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReplicaLock } from './ReplicaLock';

describe('ReplicaLock', () => {
  let folder: string;
  let path: string;
  const children: ChildProcess[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'faultline-lock-'));
    path = join(folder, 'replica.lock');
  });
  afterEach(async () => {
    children.splice(0).forEach(child => child.kill('SIGKILL'));
    await rm(folder, { recursive: true });
  });

  it('is taken once, and again after it was released', async () => {
    const lock = await ReplicaLock.take(path);
    await expect(ReplicaLock.take(path)).rejects.toThrow(
      /another backend .* use PostgreSQL/,
    );
    await lock.release();
    await (await ReplicaLock.take(path)).release();
  });

  it('refuses while another process lives, and takes over when it is dead', async () => {
    const child = spawn(process.execPath, [
      '-e',
      'setInterval(() => {}, 1000)',
    ]);
    children.push(child);
    await once(child, 'spawn');
    await writeFile(path, JSON.stringify({ pid: child.pid }));
    await expect(ReplicaLock.take(path)).rejects.toThrow(`${child.pid}`);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const lock = await ReplicaLock.take(path);
    expect(JSON.parse(await readFile(path, 'utf8')).pid).toBe(process.pid);
    await lock.release();
  });

  it('takes over a damaged file and one whose pid was given to somebody else', async () => {
    for (const left of ['half a', JSON.stringify({ pid: 1, started: '-1' })]) {
      await writeFile(path, left);
      const lock = await ReplicaLock.take(path);
      expect(JSON.parse(await readFile(path, 'utf8')).pid).toBe(process.pid);
      await lock.release();
    }
  });
});
