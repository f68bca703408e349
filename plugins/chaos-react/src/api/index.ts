export { chaosApiRef } from './chaosApiRef';
export { failureOf } from './failureOf';
export type { Failure } from './failureOf';
