import type { AgentCheck, Plan } from '@faultline/chaos-core';

/** Answer of `POST /experiments/:id/plan`. @public */
export interface PlanView {
  plan: Plan;
  checks: AgentCheck[];
  /** Refusals among `plan.safety`; zero means that it can be launched. */
  refusals: number;
  /** What must be typed to launch, where the plan is risky. */
  confirm?: { type: string; reason: string };
  agents: Array<{
    agentId: string;
    answered: boolean;
    targets: number;
    since?: number;
    reason?: string;
  }>;
  score?: { now?: number; ifPassed?: number; ifFailed?: number };
}
