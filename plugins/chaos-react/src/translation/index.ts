export { chaosTranslationRef } from './chaosTranslationRef';
export { useChaosTranslation } from './useChaosTranslation';
export type { ChaosTranslate } from './useChaosTranslation';
