import { BalancedClient } from '../http/BalancedClient.ts';
import { callUpstream } from '../http/callUpstream.ts';
import type { ServiceRoute } from '../http/types.ts';
import { UpstreamFailure } from '../http/UpstreamFailure.ts';
import type { Endpoint } from '../topology/types.ts';
import { products } from './products.ts';

const PAYMENTS_TIMEOUT_MS = 2000;
const CATALOG_TIMEOUT_MS = 500;

/**
 * The storefront is what a customer sees.
 *
 * Checkout is half robust: it balances over the instances of payments, tries
 * the other one once when a connection fails, and gives up after 2 s; but there
 * is nothing to fall back to, since nobody else can take the money.
 * Browsing is robust: it gives catalog 500 ms and then shows featured products.
 *
 * @public
 */
export function createStorefrontRoutes(calls: {
  payments: Endpoint[];
  catalog: Endpoint;
}): ServiceRoute[] {
  const payments = new BalancedClient(calls.payments);
  return [
    {
      method: 'GET',
      path: '/checkout',
      async handle() {
        try {
          const { status } = await payments.call({
            method: 'POST',
            path: '/authorise',
            body: { amountCents: products[0].priceCents },
            timeoutMs: PAYMENTS_TIMEOUT_MS,
          });
          return status === 200
            ? { status: 200, body: { ordered: true } }
            : failed(503, `payments answered ${status}`);
        } catch (error) {
          if (error instanceof UpstreamFailure) {
            return failed(error.kind === 'timeout' ? 504 : 503, error.message);
          }
          throw error;
        }
      },
    },
    {
      method: 'GET',
      path: '/browse',
      async handle() {
        try {
          const { status, body } = await callUpstream({
            endpoint: calls.catalog,
            method: 'GET',
            path: '/products',
            timeoutMs: CATALOG_TIMEOUT_MS,
          });
          if (status === 200) {
            return { status: 200, body };
          }
        } catch (error) {
          if (!(error instanceof UpstreamFailure)) {
            throw error;
          }
        }
        // The fallback: featured products instead of the whole assortment.
        const body = { products: products.slice(0, 2), featured: true };
        return { status: 200, body };
      },
    },
  ];
}

function failed(status: number, reason: string) {
  return { status, body: { ordered: false, reason } };
}
