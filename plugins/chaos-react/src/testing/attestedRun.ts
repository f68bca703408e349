import type {
  ChaosApi,
  RunView,
} from '@faultline/backstage-plugin-chaos-common';
import { chaosFailure } from './chaosFailure';

const proven = ['reverted', 'neverStarted', 'moot', 'spent', 'expired'];

/**
 * A run after an operator's word, as the control plane would answer it: refused
 * where there is proof or a word already, and at its end once every attempt is
 * proven or attested.
 */
export function attestedRun(
  run: RunView,
  request: Parameters<ChaosApi['attestRun']>[1],
): RunView {
  const { attemptId, statement, reason } = request;
  const attempt = run.attempts.find(one => one.id === attemptId);
  if (run.phase !== 'unconfirmed') {
    throw chaosFailure(
      409,
      `Only an unconfirmed run takes a word instead of a proof; this one is ${run.phase}`,
    );
  }
  if (!attempt) {
    throw chaosFailure(400, `Run ${run.id} has no attempt ${attemptId}`);
  }
  if (proven.includes(attempt.phase) || attempt.attested) {
    throw chaosFailure(409, `Attempt ${attemptId} needs no word`);
  }
  const by = run.requestedBy;
  const attempts = run.attempts.map(one =>
    one === attempt
      ? { ...one, attested: { by, at: run.now, statement, reason } }
      : one,
  );
  const answered = attempts.every(
    one => proven.includes(one.phase) || one.attested !== undefined,
  );
  return answered
    ? {
        ...run,
        attempts,
        phase: 'succeeded',
        verdict: 'inconclusive',
        recovery: 'attested',
        endedAt: run.now,
      }
    : { ...run, attempts };
}
