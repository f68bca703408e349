import { connect, createServer } from 'node:net';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { openBootClock, waitUntil } from '@faultline/chaos-agent-kit';
import type { EffectSpec } from '../control/EffectSpec';
import { ProxyClient } from '../control/ProxyClient';
import type { Route } from '../control/Route';
import { call, hangUp } from '../testUtils/call';
import { ServiceDouble } from '../testUtils/ServiceDouble';
import { Proxy } from './Proxy';

const opened = openBootClock();
if (!opened.ok) throw new Error('these tests need Linux');
const { clock } = opened;
const until = (condition: () => boolean | Promise<boolean>) =>
  waitUntil(condition, { withinMs: 5000 });

describe('the proxy', () => {
  let folder: string;
  let control: string;
  let service: ServiceDouble;
  let proxy: Proxy;
  let client: ProxyClient;
  let port: number;

  const route = (fields: Partial<Route>): Route => ({
    name: 'payments-to-ledger',
    listen: { host: '127.0.0.1', port: 0 },
    upstream: { host: '127.0.0.1', port: service.port },
    from: 'component:default/payments',
    to: 'component:default/ledger',
    labels: {},
    protocol: 'http',
    ...fields,
  });
  const base = {
    id: 'a1',
    route: 'payments-to-ledger',
    ttlMs: 60_000,
    percentage: 100,
  };
  const add = (effect: Partial<EffectSpec> & { kind: string }) =>
    client.add({ ...base, ...effect } as EffectSpec);
  const waiting = async () =>
    (await client.list()).effects.reduce((sum, one) => sum + one.waiting, 0);

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'faultline-proxy-'));
    control = join(folder, 'control.sock');
    service = await ServiceDouble.start();
    proxy = await Proxy.start({ routes: [route({})], control, clock });
    port = proxy.routes[0].listen.port;
    client = new ProxyClient(control);
  });
  afterEach(async () => {
    hangUp();
    client.close();
    await proxy.stop();
    await service.stop();
    rmSync(folder, { recursive: true });
  });

  it('passes requests and answers on as they are', async () => {
    const answer = await call(port, {
      path: '/entries?x=1',
      method: 'POST',
      body: 'hello',
    });
    expect(answer.status).toBe(200);
    expect(answer.headers['set-cookie']).toEqual(['a=1', 'b=2']);
    expect(JSON.parse(answer.body)).toEqual({
      method: 'POST',
      path: '/entries?x=1',
      host: `127.0.0.1:${port}`,
      body: 'hello',
    });
  });

  it('delays each request by what was asked, as its caller measures it', async () => {
    await call(port);
    await add({ kind: 'delay', latencyMs: 400, jitterMs: 0 });
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => call(port)));
    const times = answers.map(answer => answer.elapsedMs);
    expect(Math.min(...times)).toBeGreaterThan(395);
    expect(Math.min(...times)).toBeLessThan(425);
    const [report] = (await client.list()).effects;
    expect(report).toMatchObject({ seen: 5, affected: 5, waiting: 0 });
    expect(report.meanDelayMs).toBeGreaterThan(395);
  });

  it('acts on the share of requests that was asked, the same ones each time', async () => {
    const statuses = async (id: string) => {
      await add({ id, kind: 'answer', status: 503, percentage: 30 });
      const answers = [];
      for (let count = 0; count < 200; count += 1) {
        answers.push((await call(port)).status);
      }
      await client.remove(id);
      return answers;
    };
    const first = await statuses('a1');
    expect(await statuses('a1')).toEqual(first);
    const hit = first.filter(status => status === 503).length;
    expect(hit).toBeGreaterThan(40);
    expect(hit).toBeLessThan(80);
  });

  it('lets waiting requests go at once when a delay is removed', async () => {
    await add({ kind: 'delay', latencyMs: 30_000, jitterMs: 0 });
    const waits = call(port);
    await until(async () => (await waiting()) === 1);
    const removed = performance.now();
    await client.remove('a1');
    expect((await waits).status).toBe(200);
    expect(performance.now() - removed).toBeLessThan(250);
  });

  it('forgets an effect at its own deadline', async () => {
    await add({ kind: 'hold', ttlMs: 300 });
    const answer = await call(port);
    expect(answer.status).toBe(200);
    expect(answer.elapsedMs).toBeGreaterThan(280);
    expect(answer.elapsedMs).toBeLessThan(1000);
    expect((await client.list()).effects).toEqual([]);
  });

  it('drops all effects of a control connection that ends, and those of no other', async () => {
    const other = new ProxyClient(control);
    await add({ kind: 'hold' });
    await other.add({ ...base, id: 'b1', kind: 'hold', percentage: 1 });
    const waits = call(port);
    await until(async () => (await waiting()) === 1);
    client.close();
    expect((await waits).status).toBe(200);
    expect((await other.list()).effects.map(one => one.id)).toEqual(['b1']);
    other.close();
  });

  it('answers with the status, says that it is a fault, and asks nobody', async () => {
    await add({ kind: 'answer', status: 503, method: 'POST', path: '/pay*' });
    const hit = await call(port, {
      method: 'POST',
      path: '/payments',
      body: 'x'.repeat(100_000),
    });
    expect(hit.status).toBe(503);
    expect(hit.headers['x-faultline-fault']).toBe('a1');
    expect(service.requests).toBe(0);
    expect((await call(port, { path: '/payments' })).status).toBe(200);
    expect((await call(port, { method: 'POST', path: '/x' })).status).toBe(200);
  });

  it('resets connections', async () => {
    await add({ kind: 'reset' });
    await expect(call(port)).rejects.toMatchObject({ code: 'ECONNRESET' });
    await client.remove('a1');
    expect((await call(port)).status).toBe(200);
  });

  it('answers 502 while the service is away, and goes on when it is back', async () => {
    await call(port);
    await service.stop();
    expect((await call(port)).status).toBe(502);
    expect((await call(port, { method: 'POST', body: 'x' })).status).toBe(502);
  });

  it('tells the service when the caller leaves', async () => {
    let open = () => {};
    service.gate = new Promise(resolve => {
      open = resolve;
    });
    const leave = new AbortController();
    const waits = call(port, { signal: leave.signal });
    await until(() => service.requests === 1);
    leave.abort();
    await expect(waits).rejects.toThrow();
    expect(await until(() => service.abandoned === 1)).toBe(true);
    open();
  });

  it('takes a caller that leaves while it is held for gone', async () => {
    await add({ kind: 'hold' });
    const leave = new AbortController();
    const waits = call(port, { signal: leave.signal });
    await until(async () => (await waiting()) === 1);
    leave.abort();
    await expect(waits).rejects.toThrow();
    expect(await until(async () => (await waiting()) === 0)).toBe(true);
    expect(service.requests).toBe(0);
  });

  it('refuses what it does not understand, and stays', async () => {
    await expect(add({ kind: 'answer', status: 200 })).rejects.toThrow(
      /effect.status/,
    );
    await expect(add({ kind: 'hold', route: 'nowhere' })).rejects.toThrow(
      /no route nowhere/,
    );
    await expect(add({ kind: 'hold', percentage: 0 })).rejects.toThrow(
      /percentage/,
    );
    expect((await client.list()).effects).toEqual([]);
  });

  it('keeps its control channel to its own user, and to one proxy', async () => {
    // eslint-disable-next-line no-bitwise
    expect(statSync(control).mode & 0o777).toBe(0o600);
    await expect(Proxy.start({ routes: [], control, clock })).rejects.toThrow(
      /Another proxy answers/,
    );
  });

  it('says which route cannot listen', async () => {
    await expect(
      Proxy.start({
        routes: [route({ listen: { host: '127.0.0.1', port } })],
        control: join(folder, 'other.sock'),
        clock,
      }),
    ).rejects.toThrow(
      `Route payments-to-ledger cannot listen on 127.0.0.1:${port}: EADDRINUSE`,
    );
  });

  it('delays each turn of a tcp connection', async () => {
    const echo = createServer(socket => {
      socket.on('error', () => {});
      socket.pipe(socket);
    });
    echo.listen(0, '127.0.0.1');
    await once(echo, 'listening');
    const tcp = await Proxy.start({
      routes: [
        route({
          name: 'to-echo',
          protocol: 'tcp',
          upstream: {
            host: '127.0.0.1',
            port: (echo.address() as AddressInfo).port,
          },
        }),
      ],
      control: join(folder, 'tcp.sock'),
      clock,
    });
    const tcpClient = new ProxyClient(join(folder, 'tcp.sock'));
    await expect(
      tcpClient.add({ ...base, route: 'to-echo', kind: 'answer', status: 503 }),
    ).rejects.toThrow(/carries tcp/);
    const socket = connect(tcp.routes[0].listen.port, '127.0.0.1');
    const turn = async (text: string) => {
      const started = performance.now();
      socket.write(text);
      const [data] = await once(socket, 'data');
      return { text: String(data), elapsedMs: performance.now() - started };
    };
    expect((await turn('one')).text).toBe('one');
    await tcpClient.add({
      ...base,
      route: 'to-echo',
      kind: 'delay',
      latencyMs: 200,
      jitterMs: 0,
    });
    const slow = await turn('two');
    expect(slow.text).toBe('two');
    expect(slow.elapsedMs).toBeGreaterThan(195);
    await tcpClient.remove('a1');
    expect((await turn('three')).elapsedMs).toBeLessThan(150);
    socket.end();
    await once(socket, 'close');
    tcpClient.close();
    await tcp.stop();
    echo.close();
  });
});
