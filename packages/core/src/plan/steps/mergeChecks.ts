import { getFault } from '../../faults/getFault';
import type { FaultType, Survives } from '../../faults/types';
import type { Mechanism } from '../hashes/intentHash';
import type { AgentCheck } from '../types';

/** From what needs least to be undone to what needs most. */
const SURVIVES: readonly Survives[] = [
  'selfExpiring',
  'guarded',
  'agentRestart',
  'controlPlane',
];
const UNDO_NEEDS = ['nothing', 'ambient', 'lease'] as const;

function weakest<T>(order: readonly T[], said: T[], unsaid: T): T {
  return said.length > 0
    ? order[Math.max(...said.map(each => order.indexOf(each)))]
    : unsaid;
}

function joined(texts: string[]): string {
  return [...new Set(texts)].sort().join('; ');
}

/**
 * What the agents of one action promise together: the weakest promise counts. Where no agent said anything, the least is assumed, and the
 * rule `faultAvailable` refuses the plan.
 */
export function mergeChecks(
  type: FaultType,
  checks: readonly AgentCheck[],
): Omit<Mechanism, 'index'> {
  const fault = getFault(type);
  const said = <K extends keyof AgentCheck>(field: K) =>
    checks.flatMap(check => {
      const value = check[field];
      return value === undefined ? [] : [value];
    }) as Array<NonNullable<AgentCheck[K]>>;
  const mechanisms = said('mechanism');
  const shapes = said('shape');
  return {
    mechanism: mechanisms.length > 0 ? joined(mechanisms) : 'unknown',
    // A fault that is held for a time must be undone, so held is the careful reading of agents that disagree.
    shape:
      (['held', 'sustained', 'oneShot'] as const).find(shape =>
        shapes.includes(shape),
      ) ?? (fault.duration === 'none' ? 'oneShot' : 'held'),
    survives: weakest(SURVIVES, said('survives'), 'controlPlane'),
    undoNeeds: weakest(UNDO_NEEDS, said('undoNeeds'), 'nothing'),
    revertMs: Math.max(0, ...said('revertMs')),
    undo: joined(said('undo')),
  };
}
