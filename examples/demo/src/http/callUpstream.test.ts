import { startUpstream } from '../testing/startUpstream.ts';
import { callUpstream } from './callUpstream.ts';

describe('callUpstream', () => {
  it('sends JSON and gives the parsed answer, whatever the status', async () => {
    const upstream = await startUpstream(async (incoming, outgoing) => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) {
        chunks.push(chunk);
      }
      outgoing.statusCode = 418;
      outgoing.end(Buffer.concat(chunks));
    });
    const answer = await callUpstream({
      endpoint: upstream.endpoint,
      method: 'POST',
      path: '/x',
      body: { a: 'ä' },
    });
    await upstream.stop();

    expect(answer).toEqual({ status: 418, body: { a: 'ä' } });
  });

  it('gives up after the time-out and closes the connection', async () => {
    let closed: () => void = () => {};
    const connectionClosed = new Promise<void>(resolve => {
      closed = resolve;
    });
    const upstream = await startUpstream(incoming => {
      incoming.socket.on('close', closed);
    });
    const startedAt = performance.now();

    await expect(
      callUpstream({
        endpoint: upstream.endpoint,
        method: 'GET',
        path: '/slow',
        timeoutMs: 100,
      }),
    ).rejects.toMatchObject({
      kind: 'timeout',
      message: expect.stringContaining('no answer in 100 ms'),
    });
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(99);
    await connectionClosed;
    await upstream.stop();
  });

  it('calls a refused connection and an answer cut short a connection failure', async () => {
    const upstream = await startUpstream((_incoming, outgoing) => {
      outgoing.writeHead(200, { 'content-length': 100 });
      outgoing.write('half', () => outgoing.destroy());
    });
    const call = {
      endpoint: upstream.endpoint,
      method: 'GET',
      path: '/x',
    } as const;

    await expect(callUpstream(call)).rejects.toMatchObject({
      kind: 'connection',
    });
    await upstream.stop();
    await expect(callUpstream(call)).rejects.toMatchObject({
      kind: 'connection',
    });
  });
});
