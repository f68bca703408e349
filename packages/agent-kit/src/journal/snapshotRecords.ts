import { isOpenPhase } from './isOpenPhase';
import type { JournalRecord } from './JournalRecord';
import type { JournalState } from './JournalState';

/** How many ended attempts stay known as tombstones: years of experiments, under a megabyte. */
const MAX_TOMBSTONES = 5000;
const MAX_FENCES = 1000;

/**
 * The shortest journal with the same meaning: open attempts whole, ended ones as tombstones (an attempt's id may never run twice), halts, fences
 * and what is not acknowledged.
 */
export function snapshotRecords(state: JournalState): JournalRecord[] {
  const tombstones = new Map(state.tombstones);
  const open: JournalRecord[] = [];
  const runsKept = new Set<string>();
  for (const [attemptId, attempt] of state.attempts) {
    if (isOpenPhase(attempt.state.phase)) {
      runsKept.add(attempt.offer.runId);
      open.push({
        type: 'offer',
        offer: attempt.offer,
        undo: attempt.undo,
        state: attempt.state,
      });
    } else {
      tombstones.set(attemptId, {
        runId: attempt.offer.runId,
        phase: attempt.state.phase,
        reason: attempt.state.reason ?? 'ended before the agent was restarted',
      });
    }
  }
  const fences = [...state.fences];
  return [
    { type: 'incarnation', id: state.incarnation },
    { type: 'acknowledged', sequence: state.acknowledged },
    ...[...state.halts.values()].map(
      (halt): JournalRecord => ({ type: 'halt', halt }),
    ),
    ...fences
      .filter(
        ([runId], index) =>
          runsKept.has(runId) || index >= fences.length - MAX_FENCES,
      )
      .map(
        ([runId, fence]): JournalRecord => ({ type: 'fence', runId, fence }),
      ),
    ...[...tombstones].slice(-MAX_TOMBSTONES).map(
      ([attemptId, tombstone]): JournalRecord => ({
        type: 'tombstone',
        attemptId,
        tombstone,
      }),
    ),
    ...open,
    ...[...state.reports.values()].map(
      (report): JournalRecord => ({ type: 'report', report }),
    ),
  ];
}
