export * from './agentPaths';
export * from './lockDataDir';
