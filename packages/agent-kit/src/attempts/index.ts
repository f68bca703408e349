export * from './AttemptExecutor';
export * from './Facts';
export * from './Reporter';
export * from './TargetGate';
export * from './revertEffect';
