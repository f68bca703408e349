import type { AttemptView } from '@faultline/backstage-plugin-chaos-common';
import type { AttemptState, Plan } from '@faultline/chaos-core';
import { unknownSince } from './unknownSince';

/** An attempt with what the plan said of it. */
export function attemptView(
  attempt: AttemptState,
  plan: Plan,
  now: number,
): AttemptView | undefined {
  const step = plan.steps.find(one => one.index === attempt.step);
  const target = step?.targets.find(one => one.id === attempt.targetId);
  if (!step || !target) {
    return undefined;
  }
  return {
    ...attempt,
    target,
    undo: step.undo,
    mechanism: step.mechanism,
    survives: step.survives,
    summary: step.summary,
    durationMs: step.action.durationMs,
    unknownSince: unknownSince(attempt, now),
  };
}
