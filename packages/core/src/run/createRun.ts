import { attemptId } from '../attempt/attemptId';
import type { HaltLabels } from '../halt/types';
import type { Plan } from '../plan/types';
import type { RunState } from './types';

/** @public */
export interface CreateRunInput {
  id: string;
  /** Its frozen targets become the attempts. */
  plan: Pick<Plan, 'steps' | 'faultMs' | 'revertBoundMs'>;
  /** By what a halt recognises the run. */
  labels: HaltLabels;
  /** Longest time for the after-probes, milliseconds. */
  verifyBoundMs: number;
  /** Control plane's time, milliseconds since the epoch. */
  now: number;
}

/**
 * A new run in `draft`, with one attempt for each target of each step.
 *
 * @public
 */
export function createRun(input: CreateRunInput): RunState {
  const { id, plan, labels, verifyBoundMs, now } = input;
  return {
    id,
    phase: 'draft',
    version: 1,
    fence: 0,
    labels,
    faultMs: plan.faultMs,
    revertBoundMs: plan.revertBoundMs,
    verifyBoundMs,
    attempts: plan.steps.flatMap(step =>
      step.targets.map(target => ({
        id: attemptId(id, step.index, target.id),
        runId: id,
        step: step.index,
        group: step.group,
        durationMs:
          step.shape === 'oneShot' ? undefined : step.action.durationMs,
        targetId: target.id,
        agentId: target.agentId,
        phase: 'planned' as const,
        seen: 'unknown' as const,
      })),
    ),
    stops: [],
    createdAt: now,
    beforeProbes: 'pending',
    afterProbes: 'pending',
  };
}
