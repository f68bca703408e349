/**
 * What every agent shares: connection, enrolment, journal, guardian, attempts and deadlines.
 *
 * @packageDocumentation
 */
export * from './breakGlass';
export * from './capabilities';
export * from './clock';
export * from './config';
export * from './fault';
export * from './log';
export * from './main';
export * from './package';
export * from './processes';
