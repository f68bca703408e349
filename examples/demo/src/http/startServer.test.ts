import { once } from 'node:events';
import { connect } from 'node:net';
import { startServer } from './startServer.ts';
import type { ServiceRoute } from './types.ts';

const listen = { host: '127.0.0.1', port: 0 };

async function start(routes: ServiceRoute[]) {
  const server = await startServer({ name: 'test', listen, routes });
  const { host, port } = server.endpoint;
  return { ...server, url: `http://${host}:${port}` };
}

describe('startServer', () => {
  it('answers health and readiness, and counts its routes', async () => {
    const server = await start([
      {
        method: 'GET',
        path: '/things/:key',
        handle: ({ parameter, query }) => ({
          status: 200,
          body: { parameter, size: query.get('size') },
        }),
      },
    ]);
    const get = async (path: string) => {
      const response = await fetch(server.url + path);
      return { status: response.status, body: await response.json() };
    };

    expect(await get('/health')).toMatchObject({ status: 200 });
    expect(await get('/ready')).toMatchObject({ body: { ready: true } });
    expect(await get('/things/a%20b?size=3')).toEqual({
      status: 200,
      body: { parameter: 'a b', size: '3' },
    });
    expect(await get('/things/a/b')).toEqual({
      status: 404,
      body: { error: 'test has no GET /things/a/b' },
    });
    const metrics = await fetch(`${server.url}/metrics`);
    expect(await metrics.text()).toContain(
      'http_requests_total{route="/things/:key",status="200",service="test"} 1',
    );
    await server.stop();
  });

  it('answers 500 to a body that is not JSON, and lives on', async () => {
    const server = await start([
      {
        method: 'POST',
        path: '/x',
        handle: async ({ readBody }) => ({
          status: 200,
          body: await readBody(),
        }),
      },
    ]);
    const post = (body: string) =>
      fetch(`${server.url}/x`, { method: 'POST', body });

    expect((await post('{')).status).toBe(500);
    expect((await post('x'.repeat(70_000))).status).toBe(500);
    expect((await post('{"a":1}')).status).toBe(200);
    await server.stop();
  });

  it('finishes what is in flight when it stops', async () => {
    let release: () => void = () => {};
    let arrived: () => void = () => {};
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    const inFlight = new Promise<void>(resolve => {
      arrived = resolve;
    });
    const server = await start([
      {
        method: 'GET',
        path: '/held',
        async handle() {
          arrived();
          await held;
          return { status: 200, body: {} };
        },
      },
    ]);
    const answer = fetch(`${server.url}/held`);
    await inFlight;
    const stopped = server.stop();
    release();

    expect((await answer).status).toBe(200);
    await stopped;
  });

  it('closes what does not finish within the grace', async () => {
    const server = await start([
      { method: 'GET', path: '/hang', handle: () => new Promise(() => {}) },
    ]);
    const socket = connect(server.endpoint.port, '127.0.0.1');
    socket.write('GET /hang HTTP/1.1\r\nhost: x\r\n\r\n');
    await once(socket, 'connect');
    const closed = once(socket, 'close');
    await server.stop(50);
    await closed;

    expect(socket.destroyed).toBe(true);
  });

  it('says which port is taken and what to set', async () => {
    const first = await start([]);

    await expect(
      startServer({ name: 'second', listen: first.endpoint, routes: [] }),
    ).rejects.toThrow(
      `second: port ${first.endpoint.port} on 127.0.0.1 is taken; end what listens there, or set FAULTLINE_DEMO_PORT_BASE to move all ports`,
    );
    await first.stop();
  });
});
