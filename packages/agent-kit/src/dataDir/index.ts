export * from './agentPaths';
export * from './lockDataDir';
export * from './readLockHolder';
