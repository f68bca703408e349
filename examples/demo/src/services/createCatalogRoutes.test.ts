import { startServer } from '../http/startServer.ts';
import { serve } from '../testing/serve.ts';
import { startUpstream } from '../testing/startUpstream.ts';
import { createCacheRoutes } from './createCacheRoutes.ts';
import { createCatalogRoutes } from './createCatalogRoutes.ts';
import { products } from './products.ts';

describe('catalog', () => {
  it('fills an empty cache and then answers from it', async () => {
    const cache = await startServer({
      name: 'cache',
      listen: { host: '127.0.0.1', port: 0 },
      routes: createCacheRoutes(),
    });
    const catalog = await serve(createCatalogRoutes(cache.endpoint));
    const miss = await catalog.ask('GET', '/products');
    const hit = await catalog.ask('GET', '/products');
    await Promise.all([catalog.stop(), cache.stop()]);

    expect(miss.body).toEqual({ products, stale: false });
    expect(hit.body).toEqual({ products, stale: false });
  });

  it('gives a silent cache 150 ms and answers with its last copy', async () => {
    const silent = await startUpstream(() => {});
    const catalog = await serve(createCatalogRoutes(silent.endpoint));
    const answer = await catalog.ask('GET', '/products');
    await Promise.all([catalog.stop(), silent.stop()]);

    expect(answer).toMatchObject({
      status: 200,
      body: { products, stale: true },
    });
    expect(answer.tookMs).toBeGreaterThanOrEqual(149);
    expect(answer.tookMs).toBeLessThan(1000);
  });

  it('answers with its last copy when the cache is gone or fails', async () => {
    const failing = await startUpstream((_incoming, outgoing) => {
      outgoing.writeHead(503).end();
    });
    const catalog = await serve(createCatalogRoutes(failing.endpoint));
    const onError = await catalog.ask('GET', '/products');
    await failing.stop();
    const onGone = await catalog.ask('GET', '/products');
    await catalog.stop();

    expect(onError).toMatchObject({ status: 200, body: { stale: true } });
    expect(onGone).toMatchObject({ status: 200, body: { stale: true } });
  });
});
