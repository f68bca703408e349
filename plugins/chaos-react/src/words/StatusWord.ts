import type { RemixiconComponentType } from '@remixicon/react';
import type { chaosTranslationRef } from '../translation/chaosTranslationRef';

/**
 * What a status means for the eye. `alarm` is unconfirmed and nothing else.
 *
 * @public
 */
export type Tone = 'pass' | 'warn' | 'fail' | 'live' | 'none' | 'alarm';

/** Groups of messages that are words of a status. @public */
export type WordGroup =
  | 'phase'
  | 'verdict'
  | 'recovery'
  | 'attempt'
  | 'readBack'
  | 'probe'
  | 'safety'
  | 'outcome'
  | 'agent'
  | 'band';

/** Key of a word: a message that is shown as it is. @public */
export type ChaosMessageKey = Extract<
  keyof (typeof chaosTranslationRef)['T'],
  `${WordGroup}.${string}`
>;

/** Icon and word of one status: never one without the other. @public */
export interface StatusWord {
  tone: Tone;
  icon: RemixiconComponentType;
  /** Key of the word in the plugin's translations. */
  message: ChaosMessageKey;
}
