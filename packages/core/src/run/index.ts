export * from './createRun';
export * from './decidingCause';
export * from './endPhaseOf';
export * from './isActive';
export * from './isTerminal';
export * from './transition';
export * from './types';
