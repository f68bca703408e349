import { decideAgentAttempt } from '@faultline/chaos-core';
import type { JournaledAttempt } from '../journal';
import type { AttemptServices } from './AttemptServices';

/**
 * Says of an open entry whose fault this program does not know, e.g. after a return to an older version, that nobody has undone it. The entry stays
 * open for a program that can.
 *
 * @returns 1 when its effect may be in the world, 0 when it never began.
 */
export async function reportUnknownFault(
  services: Pick<AttemptServices, 'journal' | 'reporter' | 'clock' | 'log'>,
  entry: JournaledAttempt,
): Promise<0 | 1> {
  const { journal, reporter, clock, log } = services;
  const { attemptId, fault } = entry.offer;
  const reason = `this program does not know fault ${fault}; start the version of the agent that injected it, or undo it by hand`;
  const now = clock.now();
  const first = decideAgentAttempt(
    entry.state,
    { type: 'agentRestarted' },
    now,
  ).state;
  const { state } = decideAgentAttempt(
    first,
    { type: 'revertFailed', reason },
    now,
  );
  const record = reporter.record(attemptId, state.phase, {
    effect: 'unknown',
    evidence: state.reason ?? reason,
  });
  log.error('an entry of the journal cannot be reverted', {
    attempt: attemptId,
    reason,
  });
  await journal.append({ type: 'state', state }, record).catch(() => {});
  reporter.deliver(record.report);
  return state.phase === 'revertFailed' ? 1 : 0;
}
