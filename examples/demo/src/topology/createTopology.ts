import { entityRefOf } from './entityRefOf.ts';
import type {
  Endpoint,
  ProxyRoute,
  ServiceName,
  ShopInstance,
  Topology,
} from './types.ts';

// The whole shop stands in these two tables; the number is the port's distance
// from the port base.
const INSTANCES: Array<[ServiceName, string, number]> = [
  ['storefront', 'storefront-1', 1],
  ['payments', 'payments-1', 11],
  ['payments', 'payments-2', 12],
  ['ledger', 'ledger-1', 21],
  ['catalog', 'catalog-1', 31],
  ['cache', 'cache-1', 41],
];

const CALLS: Array<[string, ServiceName, string, number]> = [
  ['storefront-to-payments-1', 'storefront', 'payments-1', 71],
  ['storefront-to-payments-2', 'storefront', 'payments-2', 72],
  ['payments-to-ledger', 'payments', 'ledger-1', 73],
  ['storefront-to-catalog', 'storefront', 'catalog-1', 74],
  ['catalog-to-cache', 'catalog', 'cache-1', 75],
];

const LOAD = 51;
const STATUS = 61;
const RESTART_AFTER_MS = 1500;

/**
 * The shop at a port base.
 *
 * @public
 * @param options - `portBase`: the number that all ports count from; `direct`:
 *   services call each other without the proxy in between.
 */
export function createTopology(options: {
  portBase: number;
  direct?: boolean;
}): Topology {
  const { portBase, direct = false } = options;
  const at = (distance: number): Endpoint => ({
    host: '127.0.0.1',
    port: portBase + distance,
  });
  const listeners = new Map(
    INSTANCES.map(([service, instance, distance]) => [
      instance,
      { service, listen: at(distance) },
    ]),
  );

  const routes = CALLS.map(([name, from, callee, distance]): ProxyRoute => {
    const called = listeners.get(callee);
    if (!called) {
      throw new Error(`The call ${name} leads to ${callee}, which is not here`);
    }
    return {
      name,
      listen: at(distance),
      upstream: called.listen,
      from: entityRefOf(from),
      to: entityRefOf(called.service),
      labels: { app: from, to: called.service },
    };
  });

  const callsOf = (caller: ServiceName) => {
    const calls: ShopInstance['calls'] = {};
    for (const [name, from, callee] of CALLS) {
      const route = routes.find(candidate => candidate.name === name);
      const called = listeners.get(callee)?.service;
      if (from === caller && route && called) {
        const endpoint = direct ? route.upstream : route.listen;
        calls[called] = [...(calls[called] ?? []), endpoint];
      }
    }
    return calls;
  };

  return {
    portBase,
    direct,
    instances: INSTANCES.map(([service, instance, distance]) => ({
      service,
      instance,
      listen: at(distance),
      calls: callsOf(service),
    })),
    routes,
    load: at(LOAD),
    status: at(STATUS),
    restartAfterMs: RESTART_AFTER_MS,
  };
}
