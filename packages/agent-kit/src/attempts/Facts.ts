import type { EffectSeen } from '@faultline/chaos-core';

/** What is known of the world when something is reported. */
export interface Facts {
  effect: EffectSeen;
  evidence: string;
  magnitude?: number;
}
