import type { ScoreView } from '@faultline/backstage-plugin-chaos-common';
import type { StoredRun } from '../../database';

/** Mean of what is there; undefined of nothing, never zero. */
export function mean(values: number[]): number | undefined {
  return values.length
    ? values.reduce((sum, value) => sum + value, 0) / values.length
    : undefined;
}

/** How long faults were present in a run, milliseconds. */
export function injectedMs(run: StoredRun): number {
  const { injectedAt, revertedAt, endedAt } = run.state;
  return (
    run.report?.faultPresentMs ??
    (injectedAt === undefined
      ? 0
      : Math.max(0, (revertedAt ?? endedAt ?? injectedAt) - injectedAt))
  );
}

/** The measures of an entity over the runs that have ended. */
export function measures(
  runs: StoredRun[],
  monthStart: number,
): ScoreView['measures'] {
  const injected = runs.filter(run => run.state.injectedAt !== undefined);
  const breached = injected.filter(
    run => run.report?.timeToDetectMs !== undefined,
  );
  const thisMonth = injected.filter(
    run => (run.state.injectedAt ?? 0) >= monthStart,
  );
  return {
    timeToDetectMeanMs: mean(
      breached.flatMap(run => run.report?.timeToDetectMs ?? []),
    ),
    timeToRecoverMeanMs: mean(
      breached.flatMap(run => run.report?.timeToRecoverMs ?? []),
    ),
    runs: injected.length,
    runsWithBreach: breached.length,
    injectedThisMonth: thisMonth.length,
    injectedMsThisMonth: thisMonth.reduce(
      (sum, run) => sum + injectedMs(run),
      0,
    ),
  };
}
