/**
 * The protocol between the control plane and its agents: messages, signatures, join tokens, and the way from messages to core's types.
 *
 * @packageDocumentation
 */
export * from './generated/chaos/agent/v1/agent';
export * from './signing';
export * from './enrolment';
export * from './mapping';
