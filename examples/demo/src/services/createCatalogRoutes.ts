import { callUpstream } from '../http/callUpstream.ts';
import type { ServiceRoute } from '../http/types.ts';
import { UpstreamFailure } from '../http/UpstreamFailure.ts';
import type { Endpoint } from '../topology/types.ts';
import { products } from './products.ts';

const CACHE_TIMEOUT_MS = 150;
const ITEM = '/items/products';

/**
 * Catalog lists products and keeps the list in the cache.
 *
 * Deliberately robust: it gives the cache 150 ms and then answers with its own
 * last copy, marked as stale. The experiment that payments fails, a slow
 * dependency, passes here.
 *
 * @public
 */
export function createCatalogRoutes(cache: Endpoint): ServiceRoute[] {
  let lastCopy: unknown = products;

  const fill = () =>
    callUpstream({
      endpoint: cache,
      method: 'PUT',
      path: ITEM,
      body: products,
      timeoutMs: CACHE_TIMEOUT_MS,
    });

  return [
    {
      method: 'GET',
      path: '/products',
      async handle() {
        try {
          const item = await callUpstream({
            endpoint: cache,
            method: 'GET',
            path: ITEM,
            timeoutMs: CACHE_TIMEOUT_MS,
          });
          if (item.status === 200) {
            lastCopy = (item.body as { value: unknown }).value;
            return fresh(lastCopy);
          }
          if (item.status === 404) {
            await fill();
            return fresh(products);
          }
        } catch (error) {
          if (!(error instanceof UpstreamFailure)) {
            throw error;
          }
        }
        // The fallback: an older list is better than none.
        return { status: 200, body: { products: lastCopy, stale: true } };
      },
    },
  ];
}

function fresh(list: unknown) {
  return { status: 200, body: { products: list, stale: false } };
}
