import type { ScoreView } from '@faultline/backstage-plugin-chaos-common';
import { DAY, storyNow } from './clock';
import { paymentsHistory } from './history';
import { people } from './people';
import { slowLedgerSummary } from './runs';
import { paymentsScore, untestedScore } from './slots';
import { templates } from './templates';

const trend = [54, 57, 56, 61, 64, 68, 70, 74, 76, 75, 74, 71.9].map(
  (value, index) => ({
    at: storyNow - (11 - index) * 7 * DAY - 3_600_000,
    value,
  }),
);

const edge = (
  to: string,
  strength: 'hard' | 'soft',
  tier: number,
  owner: string,
) => ({
  to: `component:default/${to}`,
  title: to,
  strength,
  tier,
  owners: [owner],
});

const yes = { allowed: true };

/** The entity tab of payments while run 8K2FQ4 is active. @public */
export const paymentsView: ScoreView = {
  entity: {
    entityRef: 'component:default/payments',
    kind: 'Component',
    name: 'payments',
    title: 'payments',
    type: 'service',
    lifecycle: 'production',
    tier: 1,
    tierDeclared: true,
    owners: [people.checkout],
    selector: [{ key: 'app', operator: 'In', values: ['payments'] }],
    probes: [],
    dependencies: [],
    problems: [],
  },
  profile: { name: 'service, tier 1', slots: [], leftOut: [] },
  score: paymentsScore(),
  trend,
  measures: {
    timeToDetectMeanMs: 41_000,
    timeToRecoverMeanMs: 116_000,
    runs: 14,
    runsWithBreach: 6,
    injectedThisMonth: 4,
    injectedMsThisMonth: 1_260_000,
  },
  runs: [slowLedgerSummary, ...paymentsHistory],
  runsNextCursor: 'older',
  active: [slowLedgerSummary],
  experiments: [],
  templates,
  suggestions: [
    {
      edge: edge('ledger', 'hard', 1, people.finance),
      template: 'dependency-down',
      title: 'Ledger down',
      summary: 'blackhole, 2 of 6 routes, 3 min',
      parameters: {},
      wouldAdd: 8,
    },
    {
      edge: edge('rate-cache', 'soft', 2, people.checkout),
      template: 'dependency-down',
      title: 'Cache loss',
      summary: 'abort 503, all routes, 5 min',
      parameters: {},
      wouldAdd: 4,
    },
    {
      edge: edge('ledger', 'hard', 1, people.finance),
      lastTestAt: storyNow - 50 * DAY,
      template: 'slow-dependency',
      title: 'Slow ledger',
      summary: '+400 ms, 2 of 6 routes, 6 min',
      parameters: {},
      wouldAdd: 4,
      runningRunId: '8k2fq400',
    },
    {
      edge: edge('notifications', 'soft', 3, 'group:default/team-messaging'),
      template: 'dependency-errors',
      title: 'Notifications down',
      summary: 'abort 503, all routes, 5 min',
      parameters: {},
    },
  ],
  halts: [],
  agents: { connected: 2, total: 2, covering: 1 },
  allowed: { launch: yes, halt: yes },
  notices: [],
  now: storyNow,
};

/** The same entity before its first run. @public */
export const untestedView: ScoreView = {
  ...paymentsView,
  score: untestedScore(),
  trend: [],
  measures: {
    runs: 0,
    runsWithBreach: 0,
    injectedThisMonth: 0,
    injectedMsThisMonth: 0,
  },
  runs: [],
  runsNextCursor: undefined,
  active: [],
  suggestions: paymentsView.suggestions.map(one => ({
    ...one,
    lastTestAt: undefined,
    runningRunId: undefined,
  })),
};
