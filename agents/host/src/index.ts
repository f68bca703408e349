/**
 * The Faultline agent for processes, processor and memory of a host.
 *
 * @packageDocumentation
 */
export * from './runHostAgent';
