import type { StopCause, StopCauseKind } from './types';

/** Stops that reach the agents before they reach the row. */
const TOLD_AT_ONCE: ReadonlySet<StopCauseKind> = new Set<StopCauseKind>([
  'user',
  'halt',
  'stopCondition',
  'noData',
]);

/** How much later their row can be than the report of an agent that obeyed, in milliseconds; what comes after that came because of it. */
const ROW_BEHIND_MS = 2000;

/**
 * The cause that decides how a run ends: the first one, with two exceptions.
 *
 * - An early end that was inferred from an agent's report gives way to what stopped the run, because that reaches the agents before it reaches the
 *   row: the agent may report the end before we know why.
 * - A deadline gives way to an early end that happened before it and was only heard after it.
 *
 * @public
 */
export function decidingCause(
  stops: readonly StopCause[],
): StopCause | undefined {
  const first = stops.at(0);
  switch (first?.kind) {
    case 'supervisionLost':
      return (
        stops.find(
          ({ kind, at }) =>
            TOLD_AT_ONCE.has(kind) && at - first.at <= ROW_BEHIND_MS,
        ) ?? first
      );
    case 'deadline':
      return (
        stops.find(
          ({ kind, at }) => kind === 'supervisionLost' && at < first.at,
        ) ?? first
      );
    default:
      return first;
  }
}
