import { GO_TTL_MS } from '@faultline/chaos-core';
import type { RunningAttempt } from './RunningAttempt';

/** Beyond its bound, how much longer a revert in progress is believed in, milliseconds. */
const REVERT_SLACK_MS = 2000;

/**
 * Until when, on boot time, the agent has the word on its attempts. After that the guardian takes it for lost: paused, hung or starved.
 *
 * Undefined when nothing is in the world that would have to be undone.
 */
export function mercyAt(
  attempts: readonly RunningAttempt[],
  now: number,
): number | undefined {
  const instants = attempts
    .map(attempt => mercyOf(attempt, now))
    .filter(instant => instant !== undefined);
  return instants.length === 0 ? undefined : Math.min(...instants);
}

function mercyOf(attempt: RunningAttempt, now: number): number | undefined {
  const { state } = attempt;
  switch (state.phase) {
    case 'injecting':
    case 'injected':
      if (state.shape === 'oneShot') {
        // One that slept must not wake up and strike; one that has struck has nothing left to be undone.
        return attempt.struck ? undefined : (state.goAt ?? now) + GO_TTL_MS;
      }
      return Math.min(
        state.deadlineAt ?? now,
        state.onDisconnect === 'revert'
          ? state.supervisedUntil ?? now
          : Infinity,
      );
    case 'reverting':
    case 'revertFailed':
      return now + attempt.revertMs + REVERT_SLACK_MS;
    default:
      return undefined;
  }
}
