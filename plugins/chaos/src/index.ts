/**
 * Faultline's plugin for Backstage portals.
 *
 * @packageDocumentation
 */
export { chaosPlugin as default } from './plugin';
