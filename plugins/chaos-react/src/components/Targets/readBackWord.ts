import type { AttemptView } from '@faultline/backstage-plugin-chaos-common';
import { readBackWords } from '../../words';
import type { StatusWord } from '../../words';

/**
 * What was last seen. Absent is said only of a look that saw it absent; a look
 * that is old says nothing of now.
 *
 * @internal
 */
export function readBackWord(attempt: AttemptView): StatusWord {
  if (attempt.unknownSince !== undefined || attempt.injectedAt === undefined) {
    return readBackWords.none;
  }
  return readBackWords[attempt.seen];
}
