import { isOpenPhase, type JournaledAttempt } from '../journal';
import type { RevertLine } from './RevertLine';

type AttemptLine = Extract<RevertLine, { event: 'attempt' }>;

/** What became of an attempt, as a line. Only an end is proof. */
export function attemptLine(
  { offer }: JournaledAttempt,
  outcome: AttemptLine['outcome'],
  evidence: string,
  by: AttemptLine['by'],
): AttemptLine {
  return {
    event: 'attempt',
    attemptId: offer.attemptId,
    runId: offer.runId,
    fault: offer.fault,
    targetId: offer.targetId,
    entityRef: offer.entityRef,
    outcome,
    proven: !isOpenPhase(outcome as JournaledAttempt['state']['phase']),
    evidence,
    by,
  };
}
