import { pass, warn } from '../answers';
import type { SafetyRule } from '../SafetyRule';

/** Without a probe nobody learns anything: the verdict can only be inconclusive. */
export const steadyStateKnown: SafetyRule = {
  name: 'steadyStateKnown',
  title: 'Steady state known',
  brokenTitle: 'Steady state unknown',
  check({ plan: { probes } }) {
    const steady = probes.filter(({ role }) => role === 'steadyState');
    return steady.length === 0
      ? warn(
          'No probe asks for the steady state, so the verdict can only be inconclusive',
          'Add probes to the entity (annotation chaos.example.com/probes) or to the experiment (spec.monitoring.probes)',
        )
      : pass(steady.map(({ name }) => name).join(', '));
  },
};
