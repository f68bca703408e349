/**
 * Real components for tests: how each is found, started and stopped.
 *
 * @packageDocumentation
 */
export * from './chromium';
export * from './machine';
export * from './postgres';
