export { HaltBanner } from './HaltBanner';
export { HaltControl } from './HaltControl';
export { HaltOnEveryPage } from './HaltOnEveryPage';
export { HaltScopeName } from './HaltScopeName';
export { LiftControl } from './LiftControl';
export { useHaltInPage, useIsHaltInPage } from './useHaltInPage';
