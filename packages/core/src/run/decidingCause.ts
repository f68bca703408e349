import type { StopCause, StopCauseKind } from './types';

/** Stops that reach the agents before they reach the row. */
const TOLD_AT_ONCE: ReadonlySet<StopCauseKind> = new Set<StopCauseKind>([
  'user',
  'halt',
  'stopCondition',
  'noData',
]);

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
      return stops.find(({ kind }) => TOLD_AT_ONCE.has(kind)) ?? first;
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
