import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { headers } from './__testUtils__/people';
import { startPlugin } from './__testUtils__/startPlugin';
import { OtherBackend } from './processing/__testUtils__/OtherBackend';

describe('the plugin in a backend', () => {
  let folder: string;
  let chaos: { dataDir: string };
  const opened: Array<() => Promise<unknown>> = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'faultline-plugin-'));
    chaos = { dataDir: join(folder, 'data') };
  });

  afterEach(async () => {
    for (const close of opened.splice(0).reverse()) {
      await close();
    }
    await rm(folder, { recursive: true });
  });

  const start = async (...args: Parameters<typeof startPlugin>) => {
    const plugin = await startPlugin(...args);
    opened.push(plugin.stop);
    return plugin;
  };

  const get = (server: Parameters<typeof request>[0], path: string) =>
    request(server).get(`/api/chaos${path}`).set(headers.owner);

  const notices = async (server: Parameters<typeof request>[0]) => {
    const { body } = await get(server, '/overview').expect(200);
    return body.notices as Array<{ kind: string; sentence: string }>;
  };

  it('says that history is not kept when the database lives in memory, and only then', async () => {
    const inMemory = await start({ database: ':memory:', chaos });
    expect(await notices(inMemory.server)).toContainEqual({
      kind: 'inMemory',
      sentence: 'History is not kept: the database lives in memory.',
      remedy: expect.stringContaining('backend.database'),
    });
    const kept = await start({ database: join(folder, 'kept.sqlite'), chaos });
    expect((await notices(kept.server)).map(({ kind }) => kind)).not.toContain(
      'inMemory',
    );
  });

  it('starts without driving while another backend has the database, and tells why', async () => {
    const file = join(folder, 'chaos.sqlite');
    const first = await start({ database: file, chaos });
    await get(first.server, '/runs').expect(200);
    const second = await OtherBackend.start(file);
    opened.push(() => second.kill());
    expect(second.answer).toMatch(/^refused: another backend/);
    await opened.splice(0, 1)[0]();

    const holder = await OtherBackend.start(file);
    opened.push(() => holder.kill());
    expect(holder.answer).toBe('held');
    const late = await start({ database: file, chaos });
    const { body } = await get(late.server, '/runs').expect(503);
    expect(body.error.message).toMatch(
      /another backend uses the embedded database chaos\.sqlite already; stop it, or use PostgreSQL/,
    );
    await get(late.server, '/health').expect(503);
  });

  it('migrates nothing that another backend has', async () => {
    const empty = join(folder, 'other.sqlite');
    await writeFile(empty, '');
    const holder = await OtherBackend.start(empty);
    opened.push(() => holder.kill());
    const late = await start({ database: empty, chaos });
    await get(late.server, '/runs').expect(503);
    expect(await late.database('sqlite_master').pluck('name')).toEqual([]);
  });

  it('works without agents when their port is busy, and says so', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    opened.push(async () => squatter.close());
    const { port } = squatter.address() as AddressInfo;
    const { server } = await start({
      database: ':memory:',
      chaos: {
        ...chaos,
        agents: {
          listen: { host: '127.0.0.1', port },
          enrolListen: { host: '127.0.0.1', port: 0 },
        },
      },
    });
    expect(await notices(server)).toContainEqual({
      kind: 'configuration',
      sentence: expect.stringMatching(
        new RegExp(`^Agents cannot connect: .*${port}`),
      ),
      remedy: expect.stringContaining('restart the backend'),
    });
    await get(server, '/runs').expect(200);
  });
});
