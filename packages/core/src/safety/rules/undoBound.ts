import { formatSpan } from '../../verdict/formatSpan';
import { pass, refuse } from '../answers';
import type { SafetyRule } from '../SafetyRule';

/** Longest undo that a plan may declare, milliseconds. */
const MAX_REVERT_MS = 60_000;

/** Both the fault and its undo end within a known time. */
export const undoBound: SafetyRule = {
  name: 'undoBound',
  title: 'Fault and undo are bounded',
  brokenTitle: 'Fault or undo takes too long',
  check({ plan: { faultMs, revertBoundMs }, context: { caps } }) {
    if (faultMs > caps.maxFaultMs) {
      return refuse(
        `The fault lasts ${formatSpan(faultMs)}, ${formatSpan(
          caps.maxFaultMs,
        )} are allowed`,
        'Choose a shorter duration, or raise chaos.limits.maxFaultDuration',
      );
    }
    if (revertBoundMs > MAX_REVERT_MS) {
      return refuse(
        `The undo may take ${formatSpan(revertBoundMs)}, ${formatSpan(
          MAX_REVERT_MS,
        )} are allowed`,
        'Choose a fault or a mechanism that is undone sooner',
      );
    }
    return pass(
      `At most ${formatSpan(faultMs)}, undone within ${formatSpan(
        revertBoundMs,
      )}`,
    );
  },
};
