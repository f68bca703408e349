import { existsSync } from 'node:fs';
import { Client } from 'pg';
import { startPostgres } from './startPostgres';

function isAlive(pid: number): boolean {
  return existsSync(`/proc/${pid}`);
}

describe('startPostgres', () => {
  it('runs a real server that counts the databases and leaves nothing behind', async () => {
    const server = await startPostgres();
    const pid = server.pid!; // A started process has one.
    const client = new Client({ connectionString: server.connectionString });
    await client.connect();
    const { rows } = await client.query('SELECT version() AS version');
    expect(rows[0].version).toMatch(/^PostgreSQL \d+/);
    expect(await server.databasesCreated()).toBe(0);
    await client.query('CREATE DATABASE sample');
    expect(await server.databasesCreated()).toBe(1);
    const folder = await client.query('SHOW data_directory');
    await client.end();

    await server.stop();
    expect(isAlive(pid)).toBe(false);
    expect(existsSync(folder.rows[0].data_directory)).toBe(false);
  }, 60_000);

  it('lets two servers run beside each other', async () => {
    const [one, other] = await Promise.all([startPostgres(), startPostgres()]);
    try {
      expect(one.connectionString).not.toBe(other.connectionString);
    } finally {
      await Promise.all([one.stop(), other.stop()]);
    }
  }, 60_000);
});
