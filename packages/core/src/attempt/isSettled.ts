import type { AttemptPhase } from './types';

const SETTLED: ReadonlySet<AttemptPhase> = new Set<AttemptPhase>([
  'reverted',
  'neverStarted',
  'moot',
  'spent',
  'expired',
]);

/**
 * Whether the attempt's effect is proven gone, spent, or was never there. Nothing changes a settled attempt (I4).
 *
 * @public
 */
export function isSettled(phase: AttemptPhase): boolean {
  return SETTLED.has(phase);
}
