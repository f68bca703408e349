import type { JournaledReport } from './JournalRecord';

/** Steps that an attempt repeats for as long as it takes. */
const REPEATED = ['observed', 'reverting', 'revertFailed'];

/**
 * Drops what a new report makes superfluous: of a step that repeats itself without change, the first time and the latest are told. What is not
 * acknowledged for days stays as small as what happened.
 */
export function collapseReports(
  reports: Map<number, JournaledReport>,
  latest: JournaledReport,
): void {
  if (!REPEATED.includes(latest.phase)) return;
  const same = [...reports.values()].filter(
    ({ attemptId, phase, effect, by }) =>
      attemptId === latest.attemptId &&
      phase === latest.phase &&
      effect === latest.effect &&
      by === latest.by,
  );
  for (const { sequence } of same.slice(1, -1)) reports.delete(sequence);
}
