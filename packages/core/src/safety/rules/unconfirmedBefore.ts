import { pass, refuse } from '../answers';
import type { SafetyRule } from '../SafetyRule';
import { runsOnTheSame } from '../runsOnTheSame';

/** No new fault where an older one may still be. */
export const unconfirmedBefore: SafetyRule = {
  name: 'unconfirmedBefore',
  title: 'Earlier faults are proven gone',
  brokenTitle: 'An earlier fault is not proven gone',
  check(input) {
    const other = runsOnTheSame(input).find(
      ({ phase }) => phase === 'unconfirmed',
    );
    return other
      ? refuse(
          `The fault of run ${other.id} is not proven gone`,
          'Bring its agent back, or look for yourself and say so on the page of that run',
        )
      : pass('Nothing is left from earlier runs');
  },
};
