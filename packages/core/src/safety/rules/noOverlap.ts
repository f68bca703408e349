import { pass, refuse } from '../answers';
import { isUnderway } from '../isUnderway';
import type { SafetyRule } from '../SafetyRule';
import { runsOnTheSame } from '../runsOnTheSame';

/** Two runs on one service would explain each other's numbers. */
export const noOverlap: SafetyRule = {
  name: 'noOverlap',
  title: 'No other run on the same targets',
  brokenTitle: 'Another run is on the same targets',
  check(input) {
    const other = runsOnTheSame(input).find(
      ({ phase }) => isUnderway(phase) && phase !== 'unconfirmed',
    );
    return other
      ? refuse(
          `Run ${other.id} is ${other.phase} on the same ${
            other.sharesTarget ? 'target' : 'entity'
          }`,
          'Wait until it has ended, or stop it',
        )
      : pass('None is running');
  },
};
