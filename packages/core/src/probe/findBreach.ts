import type { StopCause } from '../run/types';
import { stopConditionBreached } from './stopConditionBreached';
import type { ProbeSample, ProbeSpec } from './types';

/**
 * The first stop condition that ends the fault now, as the cause to stop with; undefined when none is breached.
 *
 * @param now - milliseconds since the epoch
 * @public
 */
export function findBreach(
  probes: readonly ProbeSpec[],
  samples: readonly ProbeSample[],
  now: number,
): Omit<StopCause, 'at'> | undefined {
  for (const probe of probes) {
    if (probe.role === 'stopCondition') {
      const own = samples.filter(sample => sample.probe === probe.name);
      const { breached, kind, reason } = stopConditionBreached(probe, own, now);
      if (breached) {
        return {
          kind: kind ?? 'stopCondition',
          by: probe.name,
          reason: reason ?? `${probe.name} is breached`,
        };
      }
    }
  }
  return undefined;
}
