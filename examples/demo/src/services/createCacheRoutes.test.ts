import { serve } from '../testing/serve.ts';
import { createCacheRoutes } from './createCacheRoutes.ts';

describe('cache', () => {
  it('starts empty and gives back what was stored', async () => {
    const cache = await serve(createCacheRoutes());
    const before = await cache.ask('GET', '/items/a');
    await cache.ask('PUT', '/items/a', { n: 1 });
    const after = await cache.ask('GET', '/items/a');
    await cache.stop();

    expect(before).toMatchObject({ status: 404 });
    expect(after).toMatchObject({ status: 200, body: { value: { n: 1 } } });
  });

  it('forgets its oldest item when it is full', async () => {
    const [get, put] = createCacheRoutes();
    const request = (key: number) => ({
      parameter: String(key),
      query: new URLSearchParams(),
      readBody: async () => key,
    });
    for (let key = 0; key <= 1000; key += 1) {
      await put.handle(request(key));
    }

    expect(await get.handle(request(0))).toMatchObject({ status: 404 });
    expect(await get.handle(request(1))).toMatchObject({ status: 200 });
    expect(await get.handle(request(1000))).toMatchObject({ status: 200 });
  });
});
