import type { Allowed } from './experiment';
import type { HaltView } from './halt';
import type { RunSummary } from './run';
import type { ScoreSummary, ScoreView } from './score';

/** Everything of the overview, one request. @public */
export interface OverviewView {
  counts: {
    running: number;
    unconfirmed: number;
    injectedThisWeek: number;
    injectedMsThisWeek: number;
    timeToRecoverMeanMs?: number;
    breaches90d: number;
  };
  running: RunSummary[];
  fleet: {
    histogram: number[];
    notTested: number;
    bands: Record<string, number>;
    median?: number;
    lowest?: { entityRef: string; value: number };
    visible: number;
  };
  attention: ScoreSummary[];
  halts: HaltView[];
  recentHalts: HaltView[];
  agents: { connected: number; silent: number; total: number };
  allowed: { halt: Allowed; lift: Allowed; enrol: Allowed };
  notices: ScoreView['notices'];
  now: number;
}
