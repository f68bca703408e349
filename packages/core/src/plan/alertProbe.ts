import type { Experiment } from '../experiment/types';
import type { ProbeSpec } from '../probe/types';

/** An alerting rule under `monitoring.alerts` stops the run when it fires: a stop condition like any other. */
export function alertProbe(
  alert: Experiment['monitoring']['alerts'][number],
): ProbeSpec {
  return {
    name: alert.name,
    mode: 'throughout',
    role: 'stopCondition',
    required: true,
    intervalMs: 5_000,
    timeoutMs: 2_000,
    tolerance: { failing: 1, of: 1 },
    minimumSamples: 1,
    stableForMs: 0,
    // Two scrapes of Prometheus at its default of 15 s.
    graceMs: 30_000,
    question: {
      type: 'alert',
      rule: alert.name,
      ...(alert.threshold !== undefined && { threshold: alert.threshold }),
    },
  };
}
