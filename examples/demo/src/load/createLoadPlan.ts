import type { UpstreamCall } from '../http/callUpstream.ts';
import type { Endpoint, ServiceName, Topology } from '../topology/types.ts';

/**
 * One steady stream of requests to one entity.
 *
 * @public
 */
export interface LoadStream {
  entity: ServiceName;
  operation: string;
  perSecond: number;
  call: Pick<UpstreamCall, 'method' | 'path' | 'body'>;
  /** The instances, asked in turn. */
  endpoints: Endpoint[];
  /** Statuses that are a good answer. */
  good: number[];
}

const STREAMS: Array<Omit<LoadStream, 'endpoints'>> = [
  {
    entity: 'storefront',
    operation: 'checkout',
    perSecond: 10,
    call: { method: 'GET', path: '/checkout' },
    good: [200],
  },
  {
    entity: 'storefront',
    operation: 'browse',
    perSecond: 10,
    call: { method: 'GET', path: '/browse' },
    good: [200],
  },
  {
    entity: 'payments',
    operation: 'authorise',
    perSecond: 20,
    call: { method: 'POST', path: '/authorise', body: { amountCents: 4900 } },
    good: [200],
  },
  {
    entity: 'ledger',
    operation: 'entries',
    perSecond: 10,
    call: { method: 'POST', path: '/entries', body: { amountCents: 4900 } },
    good: [201],
  },
  {
    entity: 'catalog',
    operation: 'products',
    perSecond: 20,
    call: { method: 'GET', path: '/products' },
    good: [200],
  },
  {
    entity: 'cache',
    operation: 'items',
    perSecond: 10,
    call: { method: 'GET', path: '/items/products' },
    // A miss is an answer too: the cache starts empty.
    good: [200, 404],
  },
];

/**
 * Load for every entity, straight at its instances, so that an entity's figures
 * are its own and not its callers'. Twenty a second make 100 samples in the
 * window of five seconds, where one outlier does not move the 99th percentile;
 * the two leaves, which the others call anyway, get half of it to stay cheap.
 *
 * @public
 */
export function createLoadPlan(topology: Topology): LoadStream[] {
  return STREAMS.map(stream => ({
    ...stream,
    endpoints: topology.instances
      .filter(({ service }) => service === stream.entity)
      .map(({ listen }) => listen),
  }));
}
