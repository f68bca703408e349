import type { AgentListener } from '../../dispatch/types';
import type { RunLoop } from './RunLoop';

/**
 * Whether an agent says "never started" of an attempt that it was ready for with another journal. It lost that journal, knows nothing of what it
 * did before, and its word is no proof.
 */
export function lostJournal(
  loop: RunLoop,
  report: Parameters<AgentListener['onReport']>[1],
): boolean {
  const known = loop.run.state.attempts.find(
    ({ id }) => id === report.attemptId,
  )?.journalIncarnation;
  return (
    report.event.type === 'neverStarted' &&
    known !== undefined &&
    known !== report.journalIncarnation
  );
}
