import type { StoredRun } from '../../database';

const MARGIN_MS = 60_000;

/** The experiment's Grafana dashboard with the time range of the run. */
export function dashboardUrl(run: StoredRun, now: number): string | undefined {
  const { grafanaDashboard } = run.experiment.monitoring;
  if (!grafanaDashboard || !URL.canParse(grafanaDashboard)) {
    return undefined;
  }
  const url = new URL(grafanaDashboard);
  if (!['http:', 'https:'].includes(url.protocol)) {
    return undefined;
  }
  url.searchParams.set('from', String(run.state.createdAt - MARGIN_MS));
  url.searchParams.set('to', String((run.state.endedAt ?? now) + MARGIN_MS));
  return url.toString();
}
