import { pass, refuse } from '../answers';
import type { SafetyRule } from '../SafetyRule';

/** Whoever asks for approval does not get a run without it; as long as it cannot be given here, the plan says so. */
export const approvalGiven: SafetyRule = {
  name: 'approvalGiven',
  title: 'No approval is needed',
  brokenTitle: 'It needs an approval',
  check({ experiment: { safety } }) {
    return safety.requireApproval
      ? refuse(
          'The experiment asks for approval (spec.safety.requireApproval), which cannot be given here yet',
          'Leave spec.safety.requireApproval out to launch on your own authority',
        )
      : pass('The experiment asks for none');
  },
};
