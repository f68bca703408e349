export * from './MissingCapability';
export * from './describeCapabilities';
export * from './missingAsFirstProcess';
