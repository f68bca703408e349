import type { AgentAttemptPhase } from '@faultline/chaos-core';

const OPEN: readonly AgentAttemptPhase[] = [
  'ready',
  'injecting',
  'injected',
  'reverting',
  'revertFailed',
];

/** Whether an attempt in this phase still has to be brought to its end. @public */
export function isOpenPhase(phase: AgentAttemptPhase): boolean {
  return OPEN.includes(phase);
}
