/**
 * Types, permissions and the typed client of Faultline.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './client';
export * from './permissions';
export * from './rest';
export * from './signals';
