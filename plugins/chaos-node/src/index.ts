/**
 * Extension points of the Faultline control plane.
 *
 * @packageDocumentation
 */
export * from './probes';
export * from './publishers';
