import type { Target } from '@faultline/chaos-core';

/** A target as the agent sees it; whose agent and environment it is, the control plane adds. @public */
export type SeenTarget = Omit<Target, 'agentId' | 'environment'>;

/** Where an agent finds what it can hit. @public */
export interface TargetSource {
  /** All of them, bounded; throws a sentence when it cannot look. */
  list(): Promise<{ targets: SeenTarget[]; truncated: boolean }>;
  /** The one with this id, looked up now. */
  find(id: string): Promise<SeenTarget | undefined>;
  /** Why this target must not be hit by anybody, e.g. because it is part of the platform itself. */
  protectedBecause(
    target: SeenTarget,
  ): string | undefined | Promise<string | undefined>;
}
