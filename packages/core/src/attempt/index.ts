export * from './attemptId';
export * from './constants';
export * from './decideAgentAttempt';
export type { AgentDecision } from './agent/decided';
export * from './isSettled';
export * from './mayBePresent';
export * from './tombstone';
export * from './transitionAttempt';
export * from './types';
