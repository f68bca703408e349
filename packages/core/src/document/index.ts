export * from './documentLimits';
