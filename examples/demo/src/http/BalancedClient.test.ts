import { startUpstream } from '../testing/startUpstream.ts';
import { BalancedClient } from './BalancedClient.ts';

const CALL = { method: 'POST', path: '/x', timeoutMs: 100 } as const;

async function startCounting(status: number) {
  const seen = { requests: 0 };
  const upstream = await startUpstream((_incoming, outgoing) => {
    seen.requests += 1;
    outgoing.statusCode = status;
    outgoing.end('{}');
  });
  return { ...upstream, seen };
}

describe('BalancedClient', () => {
  it('takes the instances in turn', async () => {
    const [one, two] = [await startCounting(200), await startCounting(200)];
    const client = new BalancedClient([one.endpoint, two.endpoint]);
    for (let request = 0; request < 4; request += 1) {
      await client.call(CALL);
    }
    await Promise.all([one.stop(), two.stop()]);

    expect([one.seen.requests, two.seen.requests]).toEqual([2, 2]);
  });

  it('does not let its caller notice that one instance is dead', async () => {
    const [dead, alive] = [await startCounting(200), await startCounting(200)];
    await dead.stop();
    const client = new BalancedClient([dead.endpoint, alive.endpoint]);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => client.call(CALL)),
    );
    await alive.stop();

    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
  });

  it('tries the next instance when an intermediary reports a bad gateway', async () => {
    const [bad, good] = [await startCounting(502), await startCounting(200)];
    const client = new BalancedClient([bad.endpoint, good.endpoint]);
    const { status } = await client.call(CALL);
    await Promise.all([bad.stop(), good.stop()]);

    expect(status).toBe(200);
  });

  it('gives up when the retry fails too', async () => {
    const dead = await startCounting(200);
    await dead.stop();
    const client = new BalancedClient([dead.endpoint, dead.endpoint]);

    await expect(client.call(CALL)).rejects.toMatchObject({
      kind: 'connection',
    });
  });

  it('does not try again after a time-out', async () => {
    const silent = await startUpstream(() => {});
    const other = await startCounting(200);
    const client = new BalancedClient([silent.endpoint, other.endpoint]);

    await expect(client.call(CALL)).rejects.toMatchObject({ kind: 'timeout' });
    await Promise.all([silent.stop(), other.stop()]);
    expect(other.seen.requests).toBe(0);
  });
});
