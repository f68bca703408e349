import type { RunView } from '@faultline/backstage-plugin-chaos-common';
import { storyNow } from './clock';
import { unconfirmedRun } from './unconfirmedRun';

/** Run 8JX4ND with an agent that speaks, and says that it cannot undo. @public */
export const revertFailedRun: RunView = {
  ...unconfirmedRun,
  recovery: 'failed',
  silent: false,
  unknownSince: undefined,
  heardAt: storyNow - 400,
  attempts: unconfirmedRun.attempts.map(attempt =>
    attempt.unknownSince === undefined
      ? attempt
      : {
          ...attempt,
          phase: 'revertFailed',
          reason: 'Worker 4411 does not end: operation not permitted.',
          heardAt: storyNow - 400,
          unknownSince: undefined,
        },
  ),
};
