import { serve } from '../testing/serve.ts';
import { createLoadRoutes } from './createLoadRoutes.ts';
import { RequestLog } from './RequestLog.ts';

async function start() {
  const now = () => performance.now();
  const log = new RequestLog({ capacity: 100, now });
  const server = await serve(
    createLoadRoutes({
      entities: ['payments', 'ledger'],
      log,
      readinessOf: () => ({ instances: 2, readyInstances: 1 }),
      now,
    }),
  );
  return { log, ...server };
}

describe('the answers of the load generator', () => {
  it('gives the bare requests in time since the epoch', async () => {
    const before = Date.now();
    const { log, ask, stop } = await start();
    log.end(log.begin('payments', 'authorise'), 'success', 200);
    log.end(log.begin('ledger', 'entries'), 'connection');
    const all = await ask('GET', `/requests?since=${before - 1000}`);
    const some = await ask('GET', `/requests?since=0&entity=ledger`);
    const none = await ask('GET', `/requests?since=${Date.now() + 1000}`);
    await stop();

    expect(all.body).toEqual([
      expect.objectContaining({ entity: 'payments', status: 200 }),
      expect.objectContaining({ entity: 'ledger', outcome: 'connection' }),
    ]);
    const [{ startedAt }] = all.body as unknown as [{ startedAt: number }];
    expect(startedAt).toBeGreaterThanOrEqual(before - 5);
    expect(startedAt).toBeLessThanOrEqual(Date.now() + 5);
    expect(some.body).toHaveLength(1);
    expect(none.body).toEqual([]);
  });

  it('says how many instances are ready', async () => {
    const { ask, stop } = await start();
    const answer = await ask('GET', '/slo/payments');
    await stop();

    expect(answer.body).toMatchObject({ instances: 2, readyInstances: 1 });
  });

  it('names the entities when asked for another one', async () => {
    const { ask, stop } = await start();
    const answer = await ask('GET', '/slo/warehouse');
    await stop();

    expect(answer).toMatchObject({
      status: 404,
      body: {
        error: 'No load goes to "warehouse"; take one of payments, ledger',
      },
    });
  });

  it('refuses a time that is none', async () => {
    const { ask, stop } = await start();
    const answer = await ask('GET', '/requests?since=yesterday');
    await stop();

    expect(answer).toMatchObject({
      status: 400,
      body: {
        error: 'since is "yesterday"; give milliseconds since the epoch',
      },
    });
  });
});
