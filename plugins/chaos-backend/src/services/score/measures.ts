import type { ScoreView } from '@faultline/backstage-plugin-chaos-common';
import type { RunFigures } from '../../database';

/** Mean of what is there; undefined of nothing, never zero. */
export function mean(values: number[]): number | undefined {
  return values.length
    ? values.reduce((sum, value) => sum + value, 0) / values.length
    : undefined;
}

/** How long faults were present in a run, milliseconds. */
export function injectedMs({
  faultPresentMs,
  injectedAt,
  revertedAt,
  endedAt,
}: RunFigures): number {
  return (
    faultPresentMs ??
    (injectedAt === undefined
      ? 0
      : Math.max(0, (revertedAt ?? endedAt ?? injectedAt) - injectedAt))
  );
}

/** The measures of an entity over the runs that have ended. */
export function measures(
  runs: RunFigures[],
  monthStart: number,
): ScoreView['measures'] {
  const injected = runs.filter(run => run.injectedAt !== undefined);
  const breached = injected.filter(run => run.timeToDetectMs !== undefined);
  const thisMonth = injected.filter(run => (run.injectedAt ?? 0) >= monthStart);
  return {
    timeToDetectMeanMs: mean(breached.flatMap(run => run.timeToDetectMs ?? [])),
    timeToRecoverMeanMs: mean(
      breached.flatMap(run => run.timeToRecoverMs ?? []),
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
