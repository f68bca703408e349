import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OtherBackend } from './__testUtils__/OtherBackend';
import { ReplicaLock } from './ReplicaLock';

const CLIENT = 'better-sqlite3';

describe('ReplicaLock', () => {
  let folder: string;
  let database: string;
  let other: OtherBackend | undefined;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'faultline-lock-'));
    database = join(folder, 'chaos.sqlite');
    await writeFile(database, '');
  });

  afterEach(async () => {
    await other?.kill();
    other = undefined;
    await rm(folder, { recursive: true });
  });

  it('is taken once, and again after it was released', async () => {
    const lock = await ReplicaLock.take(database, CLIENT);
    await expect(ReplicaLock.take(database, CLIENT)).rejects.toThrow(
      /another backend .* chaos\.sqlite .* use PostgreSQL/,
    );
    await lock.release();
    await (await ReplicaLock.take(database, CLIENT)).release();
  });

  it('is refused while another process has it, and free once that was killed', async () => {
    other = await OtherBackend.start(database);
    expect(other.answer).toBe('held');
    await expect(ReplicaLock.take(database, CLIENT)).rejects.toThrow(
      /another backend/,
    );
    await other.kill();
    await (await ReplicaLock.take(database, CLIENT)).release();
  });

  it('keeps another process away, by whatever name that knows the database', async () => {
    const lock = await ReplicaLock.take(database, CLIENT);
    const elsewhere = join(folder, 'elsewhere');
    await mkdir(elsewhere);
    await symlink(database, join(elsewhere, 'same.sqlite'));
    other = await OtherBackend.start(join(elsewhere, 'same.sqlite'));
    expect(other.answer).toMatch(/^refused: another backend/);
    await lock.release();
  });

  it('lets two databases in one folder be used at once', async () => {
    const second = join(folder, 'second.sqlite');
    await writeFile(second, '');
    const locks = [
      await ReplicaLock.take(database, CLIENT),
      await ReplicaLock.take(second, CLIENT),
    ];
    expect(locks).toHaveLength(2);
    await Promise.all(locks.map(lock => lock.release()));
  });
});
