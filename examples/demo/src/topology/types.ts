/**
 * The services of the shop.
 *
 * @public
 */
export type ServiceName =
  | 'storefront'
  | 'payments'
  | 'ledger'
  | 'catalog'
  | 'cache';

/**
 * Where something listens; always on loopback.
 *
 * @public
 */
export interface Endpoint {
  host: string;
  port: number;
}

/**
 * One process of a service.
 *
 * @public
 */
export interface ShopInstance {
  service: ServiceName;
  /** Unique in the shop, e.g. `payments-2`. */
  instance: string;
  listen: Endpoint;
  /** Where this process reaches the services that it calls. */
  calls: Partial<Record<ServiceName, Endpoint[]>>;
}

/**
 * One call between two services, as the in-path proxy carries it.
 *
 * @public
 */
export interface ProxyRoute {
  name: string;
  listen: Endpoint;
  upstream: Endpoint;
  /** Entity that calls. */
  from: string;
  /** Entity that is called. */
  to: string;
  labels: Record<string, string>;
}

/**
 * Every process and every call of the shop.
 *
 * @public
 */
export interface Topology {
  portBase: number;
  /** True when services call each other without the proxy. */
  direct: boolean;
  instances: ShopInstance[];
  routes: ProxyRoute[];
  /** Where the load generator answers. */
  load: Endpoint;
  /** Where the supervisor answers. */
  status: Endpoint;
  /** Wait before a process that died is started again, milliseconds. */
  restartAfterMs: number;
}
