import type { SafetyRule } from '../SafetyRule';
import { listed } from '../words';

/** A stop condition is worth nothing to an agent that goes on when it hears nobody. */
export const supervised: SafetyRule = {
  name: 'supervised',
  judge: ({ plan }) => {
    const stops = plan.probes
      .filter(probe => probe.role === 'stopCondition')
      .map(probe => probe.name);
    return plan.onDisconnect === 'continue' && stops.length > 0
      ? {
          level: 'refuse',
          title: 'Stop condition without supervision',
          reason: `A cut-off agent would go on to the deadline (onDisconnect: continue) and never hear of ${listed(
            stops,
          )}`,
          remedy:
            'Set spec.safety.onDisconnect to revert, or leave the stop conditions out.',
        }
      : {
          level: 'pass',
          title: 'Supervised',
          reason:
            plan.onDisconnect === 'revert'
              ? 'An agent that is cut off reverts by itself'
              : 'A cut-off agent goes on to the deadline; no stop condition depends on it',
        };
  },
};
