export { createRouter } from './createRouter';
export type { RouterOptions } from './createRouter';
export { createUnavailableRouter } from './createUnavailableRouter';
export { unauthenticatedPaths } from './unauthenticatedPaths';
