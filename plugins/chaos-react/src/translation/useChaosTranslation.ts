import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { TranslationFunction } from '@backstage/frontend-plugin-api';
import { chaosTranslationRef } from './chaosTranslationRef';

/** Translates the plugin's messages. @public */
export type ChaosTranslate = TranslationFunction<
  (typeof chaosTranslationRef)['T']
>;

/** The plugin's words in the viewer's language. @public */
export function useChaosTranslation(): ChaosTranslate {
  return useTranslationRef(chaosTranslationRef).t;
}
