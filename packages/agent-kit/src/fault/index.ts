export * from './AnyFault';
export * from './FaultContext';
export * from './FaultModule';
export * from './TargetSource';
export * from './carriesLabels';
