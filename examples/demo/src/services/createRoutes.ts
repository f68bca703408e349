import type { ServiceRoute } from '../http/types.ts';
import type { Endpoint, ServiceName, ShopInstance } from '../topology/types.ts';
import { createCacheRoutes } from './createCacheRoutes.ts';
import { createCatalogRoutes } from './createCatalogRoutes.ts';
import { createLedgerRoutes } from './createLedgerRoutes.ts';
import { createPaymentsRoutes } from './createPaymentsRoutes.ts';
import { createStorefrontRoutes } from './createStorefrontRoutes.ts';

/**
 * The business endpoints of one process of the shop.
 *
 * @public
 */
export function createRoutes(instance: ShopInstance): ServiceRoute[] {
  const all = (service: ServiceName): Endpoint[] => {
    const endpoints = instance.calls[service];
    if (!endpoints?.length) {
      throw new Error(
        `The topology has no way from ${instance.instance} to ${service}`,
      );
    }
    return endpoints;
  };
  switch (instance.service) {
    case 'storefront':
      return createStorefrontRoutes({
        payments: all('payments'),
        catalog: all('catalog')[0],
      });
    case 'payments':
      return createPaymentsRoutes(all('ledger')[0]);
    case 'ledger':
      return createLedgerRoutes();
    case 'catalog':
      return createCatalogRoutes(all('cache')[0]);
    case 'cache':
      return createCacheRoutes();
    default:
      return instance.service satisfies never;
  }
}
