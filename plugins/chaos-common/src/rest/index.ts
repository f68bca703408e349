export * from './requests';
export * from './types';
export type { ChaosApi, ChaosRequestErrorShape } from './ChaosApi';
