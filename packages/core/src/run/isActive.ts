import type { RunPhase } from './types';

const ACTIVE: ReadonlySet<RunPhase> = new Set<RunPhase>([
  'leased',
  'preparing',
  'armed',
  'active',
  'stopping',
  'verifying',
  'unconfirmed',
]);

/**
 * Whether somebody drives the run: it was claimed and is not over. Such a run keeps others from its targets.
 *
 * @public
 */
export function isActive(phase: RunPhase): boolean {
  return ACTIVE.has(phase);
}
