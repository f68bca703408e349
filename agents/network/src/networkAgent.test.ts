import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitUntil } from '@faultline/chaos-agent-kit';
import {
  AgentProcess,
  ControlPlaneDouble,
} from '@faultline/chaos-agent-kit/testUtils';
import { call, hangUp } from './testUtils/call';
import { ServiceDouble } from './testUtils/ServiceDouble';

jest.setTimeout(60_000);

const PAYMENTS = 'component:default/payments';
const LEDGER = 'component:default/ledger';

const LABELS = { app: 'payments', to: 'ledger', shop: 'ours' };

/** A route that no call takes. */
async function aside(name: string, changes: object) {
  return {
    name,
    listen: { host: '127.0.0.1', port: await freePort() },
    upstream: { host: '127.0.0.1', port: 9 },
    from: PAYMENTS,
    to: LEDGER,
    labels: LABELS,
    ...changes,
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe('the network agent and its proxy, as processes', () => {
  let folder: string;
  let controlPlane: ControlPlaneDouble;
  let service: ServiceDouble;
  let proxy: ChildProcess;
  let agent: AgentProcess;
  let port: number;
  let endpoints: string[];
  let counter = 0;
  const launched: string[] = [];

  const stop = (attemptId: string) =>
    controlPlane.send({ $case: 'stop', value: { attemptId, cause: 'user' } });
  const startAgent = () =>
    AgentProcess.start(join(__dirname, 'main.ts'), folder, {
      name: 'local-network',
      dataDir: join(folder, 'data'),
      controlPlane: {
        address: controlPlane.address,
        enrolAddress: controlPlane.enrolAddress,
      },
      joinTokenFile: join(folder, 'token'),
      allow: { entities: ['*'], labels: { shop: 'ours' } },
      protect: [`localhost:${service.port + 1}`],
      proxyControl: join(folder, 'control.sock'),
    });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'faultline-network-'));
    controlPlane = await ControlPlaneDouble.start();
    service = await ServiceDouble.start();
    port = await freePort();
    const routes = [
      {
        name: 'payments-to-ledger',
        listen: { host: '127.0.0.1', port },
        upstream: { host: '127.0.0.1', port: service.port },
        from: PAYMENTS,
        to: LEDGER,
        labels: LABELS,
      },
      await aside('foreign', { labels: { to: 'ledger' } }),
      await aside('to-control-plane', {
        upstream: {
          host: 'localhost',
          port: Number(controlPlane.address.split(':')[1]),
        },
      }),
      await aside('to-portal', {
        upstream: { host: '127.0.0.1', port: service.port + 1 },
      }),
    ];
    endpoints = routes.map(
      ({ name, listen }) =>
        `endpoint:local-network/${name}@127.0.0.1:${listen.port}`,
    );
    writeFileSync(join(folder, 'routes.json'), JSON.stringify({ routes }));
    writeFileSync(
      join(folder, 'token'),
      controlPlane.joinToken('local-network'),
    );
    proxy = spawn(
      process.execPath,
      [
        join(__dirname, '../bin/faultline-proxy'),
        '--routes',
        join(folder, 'routes.json'),
        '--control',
        join(folder, 'control.sock'),
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    if (!proxy.stdout) throw new Error('the proxy has no stdout');
    await once(proxy.stdout, 'data');
    agent = await startAgent();
  });
  afterEach(async () => {
    // Whatever a test left, the next one finds the way free.
    for (const attemptId of launched.splice(0)) {
      stop(attemptId);
      await controlPlane.frames.waitFor(
        'attemptReport',
        report =>
          report.attemptId === attemptId &&
          ['reverted', 'neverStarted'].includes(report.phase),
      );
    }
  });
  afterAll(async () => {
    await agent.stop();
    hangUp();
    proxy.kill('SIGTERM');
    await once(proxy, 'exit');
    await service.stop();
    controlPlane.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const offer = (
    fault: string,
    parameters: unknown,
    durationMs: number,
    targetId: string,
  ) => {
    counter += 1;
    const attemptId = `attempt${counter}`;
    const runId = `run${counter}`;
    const labels = { entityRefs: [PAYMENTS], owners: [], environment: 'demo' };
    controlPlane.send({
      $case: 'offer',
      value: {
        attemptId,
        runId,
        fault,
        parameters: JSON.stringify(parameters),
        durationMs,
        targetId,
        entityRef: PAYMENTS,
        fence: 1,
        onDisconnect: 'revert',
        labels: { runId, ...labels },
        supervisionMs: 15_000,
        mechanism: 'proxy',
      },
    });
    return attemptId;
  };
  const launch = async (
    fault: string,
    parameters: unknown,
    durationMs = 60_000,
  ) => {
    const attemptId = offer(fault, parameters, durationMs, endpoints[0]);
    launched.push(attemptId);
    const ready = await controlPlane.frames.waitFor(
      'ready',
      frame => frame.attemptId === attemptId,
    );
    controlPlane.send({
      $case: 'go',
      value: { attemptId, nonce: ready.nonce, fence: 1 },
    });
    await controlPlane.frames.waitForPhase(attemptId, 'injected');
    return attemptId;
  };
  const latency = (latencyMs: number) => ({
    latencyMs,
    jitterMs: 0,
    percentage: 100,
  });

  it('lists the proxy’s routes as endpoints of those who call', async () => {
    controlPlane.send({
      $case: 'listTargets',
      value: {
        requestId: 'list',
        kind: 'endpoint',
        selector: [{ key: 'to', operator: 'In', values: ['ledger'] }],
        names: [],
        limit: 10,
      },
    });
    const list = await controlPlane.frames.waitFor('targetList');
    expect(list.targets).toEqual([
      expect.objectContaining({
        id: `endpoint:local-network/payments-to-ledger@127.0.0.1:${port}`,
        confirmedEntityRef: PAYMENTS,
        labels: LABELS,
      }),
      expect.objectContaining({ name: 'to-control-plane' }),
      expect.objectContaining({ name: 'to-portal' }),
    ]);
  });

  it('refuses routes that its configuration does not allow, and those of the platform', async () => {
    const [, ...others] = endpoints;
    const reasons: string[] = [];
    for (const targetId of others) {
      const attemptId = offer(
        'httpAbort',
        { status: 503, percentage: 100 },
        1000,
        targetId,
      );
      const { reason } = await controlPlane.frames.waitFor(
        'refused',
        frame => frame.attemptId === attemptId,
      );
      reasons.push(reason);
    }
    expect(reasons).toEqual([
      expect.stringMatching(/is gone/),
      expect.stringMatching(/leads to the platform itself/),
      expect.stringMatching(/leads to the platform itself/),
    ]);
  });

  it('makes real requests slower by what was asked, and reports what it was', async () => {
    const attemptId = await launch('networkLatency', latency(400));
    const times: number[] = [];
    for (let count = 0; count < 5; count += 1) {
      times.push((await call(port)).elapsedMs);
    }
    // Never less than asked; the quickest shows what the proxy adds of its own, also on a busy machine.
    expect(Math.min(...times)).toBeGreaterThan(395);
    expect(Math.min(...times)).toBeLessThan(425);
    const observed = await controlPlane.frames.waitFor(
      'attemptReport',
      report =>
        report.attemptId === attemptId && report.magnitude !== undefined,
    );
    expect(observed.magnitude).toBeGreaterThanOrEqual(395);
    stop(attemptId);
    await controlPlane.frames.waitForPhase(attemptId, 'reverted');
    expect((await call(port)).elapsedMs).toBeLessThan(200);
  });

  it('lets requests in flight go within 250 ms of a stop', async () => {
    const attemptId = await launch('dependencyOutage', {
      to: LEDGER,
      flavour: 'blackhole',
      latencyMs: 5000,
      percentage: 100,
    });
    const before = service.requests;
    const held = call(port);
    await controlPlane.frames.waitFor(
      'attemptReport',
      report =>
        report.attemptId === attemptId && /1 wait now/.test(report.evidence),
    );
    expect(service.requests).toBe(before);
    const asked = performance.now();
    stop(attemptId);
    expect((await held).status).toBe(200);
    expect(performance.now() - asked).toBeLessThan(250);
  });

  it('ends at the deadline by itself', async () => {
    const attemptId = await launch(
      'httpAbort',
      { status: 503, percentage: 100 },
      1000,
    );
    expect((await call(port)).status).toBe(503);
    await controlPlane.frames.waitForPhase(attemptId, 'reverted');
    expect((await call(port)).status).toBe(200);
  });

  it('refuses an edge that the endpoint is not', async () => {
    controlPlane.send({
      $case: 'checkAction',
      value: {
        requestId: 'edge',
        fault: 'dependencyOutage',
        parameters: JSON.stringify({
          to: 'component:default/cache',
          flavour: 'abort',
          latencyMs: 5000,
          percentage: 100,
        }),
        durationMs: 1000,
        targetIds: [
          `endpoint:local-network/payments-to-ledger@127.0.0.1:${port}`,
        ],
      },
    });
    const answer = await controlPlane.frames.waitFor('checkAnswer');
    expect(answer.checks.filter(check => !check.ok)).toEqual([
      expect.objectContaining({
        name: 'to',
        detail: expect.stringContaining('not to component:default/cache'),
      }),
    ]);
  });

  it('never breaks a request when the agent is killed, and the fault is gone within a second', async () => {
    const attemptId = await launch('networkLatency', latency(300));
    const calls: Array<{ status: number; at: number; elapsedMs: number }> = [];
    let running = true;
    const load = Promise.all(
      [1, 2, 3].map(async () => {
        while (running) {
          const { status, elapsedMs } = await call(port);
          calls.push({ status, elapsedMs, at: performance.now() });
        }
      }),
    );
    let killed = Infinity;
    const fast = () =>
      calls.filter(one => one.at > killed && one.elapsedMs < 150).length > 20;
    let gone = false;
    try {
      await waitUntil(() => calls.length >= 6, { withinMs: 5000 });
      killed = performance.now();
      agent.signal('SIGKILL');
      gone = await waitUntil(fast, { withinMs: 1000 });
    } finally {
      // Whatever became of it: a load that goes on would keep the test's process.
      running = false;
      await load;
    }
    expect(gone).toBe(true);
    expect(calls.filter(one => one.status !== 200)).toEqual([]);
    agent = await startAgent();
    const reverted = await controlPlane.frames.waitForPhase(
      attemptId,
      'reverted',
    );
    expect(reverted.by).toBe('guardian');
  });

  it('is ready again after a restart, with the proxy untouched', async () => {
    const { incarnation, nextIncarnation } = await restart();
    expect(nextIncarnation).toBe(incarnation);
    expect((await call(port)).status).toBe(200);
    const attemptId = await launch('httpAbort', {
      status: 500,
      percentage: 100,
    });
    expect((await call(port)).status).toBe(500);
    stop(attemptId);
    await controlPlane.frames.waitForPhase(attemptId, 'reverted');
  });

  async function restart() {
    const read = () =>
      /"incarnation","id":"([^"]+)"/.exec(
        readFileSync(join(folder, 'data', 'journal.jsonl'), 'utf8'),
      )?.[1];
    const incarnation = read();
    expect(await agent.stop()).toBe(0);
    agent = await startAgent();
    return { incarnation, nextIncarnation: read() };
  }
});
