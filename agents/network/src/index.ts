/**
 * The Faultline agent for the network, and the in-path proxy that it controls.
 *
 * @packageDocumentation
 */
export * from './proxy';
export * from './runNetworkAgent';
