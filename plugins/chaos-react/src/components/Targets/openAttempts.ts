import type { AttemptView } from '@faultline/backstage-plugin-chaos-common';
import { hasEnded } from './hasEnded';

/** Attempts whose end is neither proven nor attested, by what is known of them. @public */
export interface OpenAttempts {
  /** Their agent does not speak: nothing is known. */
  silent: AttemptView[];
  /** Their agent speaks, and says that the revert failed. */
  failed: AttemptView[];
  /** Their agent speaks, and has not proven the end yet. */
  unproven: AttemptView[];
}

const beforeGo: string[] = ['planned', 'offered', 'ready'];

/**
 * Sorts what keeps a run unconfirmed. A revert that failed is no silence: the
 * two are told, and settled, in different ways.
 *
 * @public
 */
export function openAttempts(attempts: AttemptView[]): OpenAttempts {
  const open = attempts.filter(
    ({ phase, attested }) =>
      !hasEnded(phase) && !beforeGo.includes(phase) && attested === undefined,
  );
  const speaking = open.filter(one => one.unknownSince === undefined);
  return {
    silent: open.filter(one => one.unknownSince !== undefined),
    failed: speaking.filter(one => one.phase === 'revertFailed'),
    unproven: speaking.filter(one => one.phase !== 'revertFailed'),
  };
}
