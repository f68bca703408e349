/**
 * What every agent shares: connection, enrolment, journal, guardian and deadlines.
 *
 * @packageDocumentation
 */
export * from './clock';
export * from './connection';
export * from './fault';
export * from './identity';
export * from './journal';
export * from './log';
export * from './processes';
