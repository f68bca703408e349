/**
 * Components, hooks and the API reference of Faultline, for other plugins.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './components';
export * from './format';
export * from './hooks';
export * from './layout';
export * from './material';
export * from './routes';
export * from './theme';
export * from './translation';
export * from './words';
