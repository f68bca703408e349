import type { ProbeSpec } from '../../probe/types';
import { formatDuration } from '../../units/formatDuration';
import { pass, warn } from '../answers';
import type { SafetyRule } from '../SafetyRule';

/** The first answer comes at once, the others an interval later each. */
function timeFor(
  probe: Pick<ProbeSpec, 'minimumSamples' | 'intervalMs'>,
): number {
  return (probe.minimumSamples - 1) * probe.intervalMs;
}

/** Without a probe that has the time to answer nobody learns anything: the verdict can only be inconclusive. */
export const steadyStateKnown: SafetyRule = {
  name: 'steadyStateKnown',
  title: 'Steady state known',
  brokenTitle: 'Steady state unknown',
  check({ plan: { probes, steps, faultMs } }) {
    const steady = probes.filter(({ role }) => role === 'steadyState');
    if (steady.length === 0) {
      return warn(
        'No probe asks for the steady state, so the verdict can only be inconclusive',
        'Add probes to the entity (annotation chaos.example.com/probes) or to the experiment (spec.monitoring.probes)',
      );
    }
    const isHeld = steps.some(({ shape }) => shape !== 'oneShot');
    const hurried = steady.find(
      ({ mode, minimumSamples, intervalMs }) =>
        isHeld &&
        (mode === 'during' || mode === 'throughout') &&
        timeFor({ minimumSamples, intervalMs }) > faultMs,
    );
    if (hurried) {
      const needed = formatDuration(timeFor(hurried));
      return warn(
        `“${
          hurried.name
        }” needs ${needed} for its samples and the fault is there for ${formatDuration(
          faultMs,
        )}, so the verdict can only be inconclusive`,
        `Let the fault last at least ${needed}, or ask the probe more often`,
      );
    }
    return pass(steady.map(({ name }) => name).join(', '));
  },
};
