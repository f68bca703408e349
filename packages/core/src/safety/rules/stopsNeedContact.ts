import { pass, refuse } from '../answers';
import type { SafetyRule } from '../SafetyRule';

/** A run that goes on without its driver cannot be stopped by what only the driver sees. */
export const stopsNeedContact: SafetyRule = {
  name: 'stopsNeedContact',
  title: 'Stop conditions work',
  brokenTitle: 'Stop conditions would not work',
  check({ plan }) {
    const stop = plan.probes.find(({ role }) => role === 'stopCondition');
    return stop && plan.onDisconnect === 'continue'
      ? refuse(
          `“${stop.name}” could not stop the run while the agent is cut off, because spec.safety.onDisconnect is continue`,
          'Set spec.safety.onDisconnect to revert, or leave out the stop conditions',
        )
      : pass(
          stop ? 'A lost connection ends the fault as well' : 'There are none',
        );
  },
};
