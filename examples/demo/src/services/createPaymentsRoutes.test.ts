import { serve } from '../testing/serve.ts';
import { startUpstream } from '../testing/startUpstream.ts';
import { createLedgerRoutes } from './createLedgerRoutes.ts';
import { createPaymentsRoutes } from './createPaymentsRoutes.ts';

describe('payments', () => {
  it('authorises when the ledger books', async () => {
    const booked = createLedgerRoutes()[0];
    const ledger = await startUpstream(async (_incoming, outgoing) => {
      const { status, body } = await booked.handle({
        parameter: '',
        query: new URLSearchParams(),
        readBody: async () => undefined,
      });
      outgoing.statusCode = status;
      outgoing.end(JSON.stringify(body));
    });
    const payments = await serve(createPaymentsRoutes(ledger.endpoint));
    const answer = await payments.ask('POST', '/authorise', {});
    await Promise.all([payments.stop(), ledger.stop()]);

    expect(answer).toMatchObject({
      status: 200,
      body: { authorised: true, ledger: { entry: 1 } },
    });
  });

  it('is exactly as slow as the ledger: it has no time-out', async () => {
    const ledger = await startUpstream((_incoming, outgoing) => {
      setTimeout(() => outgoing.writeHead(201).end('{}'), 600);
    });
    const payments = await serve(createPaymentsRoutes(ledger.endpoint));
    const answer = await payments.ask('POST', '/authorise', {});
    await Promise.all([payments.stop(), ledger.stop()]);

    expect(answer.status).toBe(200);
    expect(answer.tookMs).toBeGreaterThanOrEqual(599);
  });

  it('refuses at once when the ledger is gone or answers an error', async () => {
    const ledger = await startUpstream((_incoming, outgoing) => {
      outgoing.writeHead(500).end();
    });
    const payments = await serve(createPaymentsRoutes(ledger.endpoint));
    const onError = await payments.ask('POST', '/authorise', {});
    await ledger.stop();
    const onGone = await payments.ask('POST', '/authorise', {});
    await payments.stop();

    expect(onError).toMatchObject({
      status: 503,
      body: { authorised: false, reason: 'ledger answered 500' },
    });
    expect(onGone).toMatchObject({ status: 503, body: { authorised: false } });
  });
});
