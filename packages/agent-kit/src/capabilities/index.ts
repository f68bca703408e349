export * from './MissingCapability';
export * from './describeCapabilities';
