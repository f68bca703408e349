import type { Plan } from '@faultline/chaos-core';

/** A plan as it was shown. Its seed makes a launch choose the same targets again. */
export interface StoredPlan {
  plan: Plan;
  plannedBy: string;
  expiresAt: number;
}

export interface PlanStore {
  /** Replaces a plan of the same experiment and hash; forgets what expired before `now`. */
  put(plan: StoredPlan, now: number): Promise<void>;
  /** Undefined when unknown or expired. */
  get(
    experimentId: string,
    targetsHash: string,
    now: number,
  ): Promise<StoredPlan | undefined>;
}
