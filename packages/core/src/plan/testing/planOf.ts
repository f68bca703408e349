import { buildPlan } from '../buildPlan';
import type { PlanInput } from '../PlanInput';
import type { Plan } from '../types';

/** The plan of an input that must give one. */
export function planOf(input: PlanInput): Plan {
  const built = buildPlan(input);
  if (!built.ok) {
    throw new Error(JSON.stringify(built.problems));
  }
  return built.value;
}
