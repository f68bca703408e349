export * from './agentPaths';
export * from './DataDirInUse';
export * from './lockDataDir';
export * from './readLockHolder';
