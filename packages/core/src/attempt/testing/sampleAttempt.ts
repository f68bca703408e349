import type { AgentAttemptState, AttemptState } from '../types';

/** An attempt as the control plane plans it. */
export function sampleAttempt(
  changes: Partial<AttemptState> = {},
): AttemptState {
  return {
    id: 'attempt-1',
    runId: 'run-1',
    step: 0,
    group: 0,
    durationMs: 30_000,
    targetId: 'process:boot:1:2',
    agentId: 'local-host',
    phase: 'planned',
    seen: 'unknown',
    ...changes,
  };
}

/** An attempt as its agent journals it, ready at boot time 1000. */
export function sampleAgentAttempt(
  changes: Partial<AgentAttemptState> = {},
): AgentAttemptState {
  return {
    attemptId: 'attempt-1',
    runId: 'run-1',
    phase: 'ready',
    shape: 'held',
    nonce: 'nonce',
    readyAt: 1000,
    fence: 1,
    durationMs: 30_000,
    onDisconnect: 'revert',
    ...changes,
  };
}
