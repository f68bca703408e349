import { isSettled } from '../attempt/isSettled';
import type { AttemptState } from '../attempt/types';
import type { Recovery } from './types';

/** What is known of the fault's end: proven by the agents, a person's word, a failed revert, or nothing. */
export function findRecovery(attempts: readonly AttemptState[]): Recovery {
  const open = attempts.filter(({ phase }) => !isSettled(phase));
  if (open.length === 0) {
    return 'clean';
  }
  if (open.every(({ attested }) => attested !== undefined)) {
    return 'attested';
  }
  return open.some(({ phase }) => phase === 'revertFailed')
    ? 'failed'
    : 'unconfirmed';
}
