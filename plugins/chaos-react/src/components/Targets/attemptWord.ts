import type { AttemptView } from '@faultline/backstage-plugin-chaos-common';
import { attemptWords } from '../../words';
import type { StatusWord } from '../../words';

/** The word for an attempt; silence wins over whatever it said last. @internal */
export function attemptWord(attempt: AttemptView): StatusWord {
  return attempt.unknownSince === undefined
    ? attemptWords[attempt.phase]
    : attemptWords.unknown;
}
