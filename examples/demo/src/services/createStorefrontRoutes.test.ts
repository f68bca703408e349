import type { RequestListener } from 'node:http';
import { serve } from '../testing/serve.ts';
import { startUpstream } from '../testing/startUpstream.ts';
import { createStorefrontRoutes } from './createStorefrontRoutes.ts';

const ok: RequestListener = (_incoming, outgoing) => {
  outgoing.writeHead(200).end('{"products":[]}');
};
const silent: RequestListener = () => {};

async function startShop(answers: {
  payments: [RequestListener, RequestListener];
  catalog: RequestListener;
}) {
  const payments = await Promise.all(answers.payments.map(startUpstream));
  const catalog = await startUpstream(answers.catalog);
  const storefront = await serve(
    createStorefrontRoutes({
      payments: payments.map(({ endpoint }) => endpoint),
      catalog: catalog.endpoint,
    }),
  );
  return {
    ...storefront,
    async stop() {
      await storefront.stop();
      await Promise.all([...payments, catalog].map(each => each.stop()));
    },
  };
}

describe('storefront', () => {
  it('orders and browses while all is well', async () => {
    const shop = await startShop({ payments: [ok, ok], catalog: ok });
    const checkout = await shop.ask('GET', '/checkout');
    const browse = await shop.ask('GET', '/browse');
    await shop.stop();

    expect(checkout).toMatchObject({ status: 200, body: { ordered: true } });
    expect(browse).toMatchObject({ status: 200, body: { products: [] } });
  });

  it('gives payments two seconds and then fails the checkout', async () => {
    const shop = await startShop({ payments: [silent, silent], catalog: ok });
    const checkout = await shop.ask('GET', '/checkout');
    await shop.stop();

    expect(checkout).toMatchObject({ status: 504, body: { ordered: false } });
    expect(checkout.tookMs).toBeGreaterThanOrEqual(1999);
    expect(checkout.tookMs).toBeLessThan(3500);
  });

  it('does not retry a refusal of payments', async () => {
    const refuse: RequestListener = (_incoming, outgoing) => {
      outgoing.writeHead(503).end();
    };
    const shop = await startShop({ payments: [refuse, ok], catalog: ok });
    const checkout = await shop.ask('GET', '/checkout');
    await shop.stop();

    expect(checkout).toMatchObject({ status: 503, body: { ordered: false } });
  });

  it('shows featured products when catalog is silent for half a second', async () => {
    const shop = await startShop({ payments: [ok, ok], catalog: silent });
    const browse = await shop.ask('GET', '/browse');
    await shop.stop();

    expect(browse).toMatchObject({ status: 200, body: { featured: true } });
    expect(browse.body.products).toHaveLength(2);
    expect(browse.tookMs).toBeGreaterThanOrEqual(499);
    expect(browse.tookMs).toBeLessThan(1500);
  });

  it('shows featured products when catalog cuts the connection', async () => {
    const cut: RequestListener = incoming => incoming.socket.destroy();
    const shop = await startShop({ payments: [ok, ok], catalog: cut });
    const browse = await shop.ask('GET', '/browse');
    await shop.stop();

    expect(browse).toMatchObject({ status: 200, body: { featured: true } });
  });
});
