import type { ServiceName } from './types.ts';

/**
 * The catalog entity that a service is.
 *
 * @public
 */
export function entityRefOf(service: ServiceName): string {
  return `component:default/${service}`;
}
