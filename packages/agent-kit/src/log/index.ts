export * from './Logger';
export * from './createLogger';
