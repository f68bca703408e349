import type { ProbeQuestion } from '@faultline/chaos-core';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { HttpProbeProvider } from './HttpProbeProvider';
import { TcpProbeProvider } from './TcpProbeProvider';

describe('built-in probes, against a real server', () => {
  let server: Server;
  let origin: string;
  let port: number;

  beforeAll(async () => {
    server = createServer((request, response) => {
      switch (request.url) {
        case '/slo':
          response.end(
            '{"successRate": 97.9, "nested": {"a/b": 1}, "text": "x"}',
          );
          return;
        case '/empty':
          response.end('{}');
          return;
        case '/html':
          response.end('<html>');
          return;
        case '/huge':
          response.end('x'.repeat(70_000));
          return;
        case '/moved':
          response.writeHead(302, { location: '/slo' }).end();
          return;
        case '/silent':
          return;
        default:
          response.writeHead(500).end();
      }
    });
    await new Promise<void>(resolve =>
      server.listen(0, '127.0.0.1', () => resolve()),
    );
    port = (server.address() as AddressInfo).port;
    origin = `http://127.0.0.1:${port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const signal = new AbortController().signal;
  const ask = (
    path: string,
    rest: Partial<Extract<ProbeQuestion, { type: 'http' }>> = {},
    timeoutMs = 5000,
  ) =>
    new HttpProbeProvider([origin]).ask(
      {
        type: 'http',
        url: `${origin}${path}`,
        method: 'GET',
        status: [],
        ...rest,
      },
      { timeoutMs, signal },
    );

  it('compares the number at a JSON pointer', async () => {
    const question = {
      json: '/successRate',
      comparator: '>=',
      unit: '%',
    } as const;
    expect(await ask('/slo', { ...question, value: 95 })).toEqual({
      answer: 'pass',
      value: 97.9,
      detail: '97.9 %, asked >= 95 %',
    });
    expect(await ask('/slo', { ...question, value: 99 })).toMatchObject({
      answer: 'fail',
      value: 97.9,
    });
    expect(
      await ask('/slo', { ...question, json: '/nested/a~1b', value: 1 }),
    ).toMatchObject({ answer: 'pass', value: 1 });
  });

  it('never takes a missing, unreadable or oversized answer for a pass', async () => {
    const question = {
      json: '/successRate',
      comparator: '>=',
      value: 99,
    } as const;
    expect((await ask('/empty', question)).answer).toBe('noData');
    expect((await ask('/html', question)).answer).toBe('error');
    expect((await ask('/slo', { ...question, json: '/text' })).answer).toBe(
      'error',
    );
    expect(
      (await ask('/slo', { ...question, json: '/constructor' })).answer,
    ).toBe('noData');
    expect((await ask('/huge', question)).answer).toBe('error');
  });

  it('fails on a wrong status, a late answer and a missing text', async () => {
    expect((await ask('/broken')).answer).toBe('fail');
    expect((await ask('/broken', { status: [500] })).answer).toBe('pass');
    expect((await ask('/silent', {}, 50)).detail).toBe(
      'no answer within 50 ms',
    );
    expect(
      (await ask('/slo', { bodyContains: 'nothing like it' })).answer,
    ).toBe('fail');
  });

  it('takes a refused connection for a failure', async () => {
    const gone = createServer();
    await new Promise<void>(resolve =>
      gone.listen(0, '127.0.0.1', () => resolve()),
    );
    const closed = `http://127.0.0.1:${(gone.address() as AddressInfo).port}`;
    await new Promise(resolve => gone.close(resolve));
    expect(
      await new HttpProbeProvider([closed]).ask(
        { type: 'http', url: closed, method: 'GET', status: [] },
        { timeoutMs: 1000, signal },
      ),
    ).toEqual({
      answer: 'fail',
      detail: 'refused the connection (ECONNREFUSED)',
    });
  });

  it('does not follow redirects and does not leave the configured origins', async () => {
    expect(await ask('/moved')).toMatchObject({ answer: 'fail' });
    const elsewhere = await new HttpProbeProvider(['http://127.0.0.1:1']).ask(
      { type: 'http', url: `${origin}/slo`, method: 'GET', status: [] },
      { timeoutMs: 1000, signal },
    );
    expect(elsewhere.answer).toBe('error');
    expect(elsewhere.detail).toContain('chaos.probes.origins');
  });

  it('tells an open port from a closed one', async () => {
    const provider = new TcpProbeProvider([origin, 'http://127.0.0.1:1']);
    const options = { timeoutMs: 1000, signal };
    expect(
      await provider.ask({ type: 'tcp', host: '127.0.0.1', port }, options),
    ).toMatchObject({ answer: 'pass' });
    expect(
      await provider.ask({ type: 'tcp', host: '127.0.0.1', port: 1 }, options),
    ).toMatchObject({ answer: 'fail', detail: 'refused' });
    expect(
      await provider.ask({ type: 'tcp', host: '127.0.0.1', port: 2 }, options),
    ).toMatchObject({ answer: 'error' });
  });
});
