export { ChaosClient } from './ChaosClient';
export type { ChaosClientOptions } from './ChaosClient';
export { ChaosRequestError } from './ChaosRequestError';
