import { isSettled } from '../../attempt/isSettled';
import { accept, and, begin, refuse } from '../moves/Move';
import { settle } from '../moves/settle';
import { withAttempt } from '../moves/withAttempt';
import type { RunEvent, RunState, RunTransition } from '../types';

/** Takes an operator's word that an unconfirmed effect is gone. It is kept as their word; proof that comes later still counts. */
export function attest(
  state: RunState,
  event: Extract<RunEvent, { type: 'attest' }>,
  now: number,
): RunTransition {
  const { attemptId, by, statement, reason } = event;
  if (state.phase !== 'unconfirmed') {
    return refuse(
      `Run ${state.id} is ${state.phase}: only an unconfirmed run can be attested`,
    );
  }
  const attempt = state.attempts.find(({ id }) => id === attemptId);
  if (!attempt) {
    return refuse(`Run ${state.id} has no attempt ${attemptId}`);
  }
  if (isSettled(attempt.phase)) {
    return refuse(`Attempt ${attemptId} is ${attempt.phase}, which is proven`);
  }
  if (attempt.attested) {
    return refuse(
      `${attempt.attested.by} attested attempt ${attemptId} before`,
    );
  }
  const attested = { by, at: now, statement, reason };
  const move = and(
    withAttempt(begin(state), { ...attempt, attested }),
    {},
    {
      records: [
        {
          type: 'attempt.attested',
          data: {
            attemptId,
            targetId: attempt.targetId,
            by,
            statement,
            reason,
          },
        },
      ],
    },
  );
  return accept(state, settle(move, now));
}
