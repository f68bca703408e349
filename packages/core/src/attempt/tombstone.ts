import type { AgentAttemptState } from './types';

/**
 * What an agent journals when it is told to stop an attempt that it does not know: a go that comes later is refused.
 *
 * @public
 */
export function tombstone(
  attemptId: string,
  runId: string,
  reason: string,
): AgentAttemptState {
  return {
    attemptId,
    runId,
    phase: 'neverStarted',
    shape: 'held',
    nonce: '',
    readyAt: 0,
    fence: 0,
    durationMs: 0,
    onDisconnect: 'revert',
    reason,
  };
}
