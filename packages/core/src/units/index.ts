export * from './formatDuration';
export * from './formatInstant';
export * from './formatQuantity';
export * from './parseDuration';
export * from './parsePercentage';
export * from './parseQuantity';
