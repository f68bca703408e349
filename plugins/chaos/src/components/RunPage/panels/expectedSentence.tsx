import type { ReactNode } from 'react';
import type { RunView } from '@faultline/backstage-plugin-chaos-common';
import { Time, openAttempts } from '@faultline/backstage-plugin-chaos-react';
import type { ChaosTranslate } from '@faultline/backstage-plugin-chaos-react';

/**
 * What the plan lets one expect of an agent that is silent, marked as no proof;
 * and that nothing of the kind is expected after a revert that failed.
 *
 * @returns undefined where nothing is to be said
 * @internal
 */
export function expectedSentence(run: RunView, t: ChaosTranslate): ReactNode {
  const { silent, failed } = openAttempts(run.attempts);
  const holding = silent.some(one => one.phase !== 'revertFailed');
  const stuck = [...silent, ...failed].some(
    one => one.phase === 'revertFailed',
  );
  let held: ReactNode;
  if (holding && run.plan.onDisconnect === 'revert') {
    held = t('known.expectedRevert');
  } else if (holding && run.deadlineAt !== undefined) {
    held = t('known.expectedContinue', { time: <Time at={run.deadlineAt} /> });
  }
  if (!held && !stuck) return undefined;
  return (
    <span>
      {held} {stuck && t('known.expectedFailed')}
    </span>
  );
}
