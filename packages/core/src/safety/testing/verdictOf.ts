import { buildPlan } from '../../plan/buildPlan';
import type { PlanInput } from '../../plan/PlanInput';
import {
  sampleContext,
  samplePlanInput,
} from '../../plan/testing/samplePlanInput';
import type { SafetyContext } from '../SafetyInput';
import type { SafetyVerdict } from '../types';

/** What one rule says of the sample plan with these changes, through the whole of plan building. */
export function verdictOf(
  rule: string,
  changes: Partial<PlanInput> = {},
  context: Partial<SafetyContext> = {},
): SafetyVerdict {
  const safetyContext = sampleContext(context);
  const built = buildPlan(samplePlanInput({ safetyContext, ...changes }));
  const verdict =
    built.ok && built.value.safety.find(each => each.rule === rule);
  if (!verdict) {
    throw new Error(`no verdict of ${rule}`);
  }
  return verdict;
}
