import type { AttemptPhase } from '@faultline/chaos-core';

const ended: ReadonlySet<AttemptPhase> = new Set<AttemptPhase>([
  'reverted',
  'neverStarted',
  'moot',
  'spent',
  'expired',
]);

/** Is it proven that an attempt in this phase holds no fault? @public */
export function hasEnded(phase: AttemptPhase): boolean {
  return ended.has(phase);
}
