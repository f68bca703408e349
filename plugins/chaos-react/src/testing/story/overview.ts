import type {
  AgentView,
  HaltChoice,
  HaltView,
  OverviewView,
  RunSummary,
  ScoreSummary,
} from '@faultline/backstage-plugin-chaos-common';
import { at, storyNow } from './clock';
import { people } from './people';
import { slowLedgerSummary } from './runs';
import { unconfirmedRun } from './unconfirmedRun';

const {
  plan: _plan,
  attempts: _attempts,
  probes: _probes,
  samples: _samples,
  ...unconfirmed
} = unconfirmedRun;

const searchErrors: RunSummary = {
  ...slowLedgerSummary,
  id: '8k1m7b00',
  shortId: '8K1M7B',
  title: 'Search errors',
  entityRef: 'component:default/search-api',
  entityTier: 2,
  owners: ['group:default/team-search'],
  faultSummary: 'Abort 503 on 20 % of requests',
  requestedBy: people.diego,
  injectedAt: at('12:13:15'),
  deadlineAt: at('12:23:15'),
  signals: [
    {
      probe: 'Search success',
      role: 'steadyState',
      status: 'holds',
      lastValue: 99.9,
      unit: '%',
    },
    {
      probe: 'Search p99',
      role: 'steadyState',
      status: 'holds',
      lastValue: 240,
      unit: 'ms',
    },
  ],
};

const verifying: RunSummary = {
  ...slowLedgerSummary,
  id: '8k0zva00',
  shortId: '8K0ZVA',
  title: 'CPU pressure',
  entityRef: 'component:default/media-worker',
  entityTier: 3,
  owners: ['group:default/team-media'],
  phase: 'verifying',
  faultSummary: 'CPU load 80 %',
  requestedBy: people.mara,
  targets: { frozen: 1, injected: 1, proven: 1 },
  signals: [
    {
      probe: 'Queue age',
      role: 'steadyState',
      status: 'holds',
      lastValue: 2,
      unit: 's',
    },
  ],
};

const attention = (
  name: string,
  tier: number,
  owner: string,
  value: number | undefined,
  ...why: string[]
): ScoreSummary => ({
  entityRef: `component:default/${name}`,
  title: name,
  tier,
  owners: [`group:default/${owner}`],
  value,
  band: value === undefined ? 'Not tested' : 'Weak',
  coverage: 0.5,
  confidence: 0.8,
  attention: why,
  updatedAt: storyNow,
});

const yes = { allowed: true };

/** The Chaos page at 12:21:13. @public */
export const overview: OverviewView = {
  counts: {
    running: 3,
    unconfirmed: 1,
    injectedThisWeek: 27,
    injectedMsThisWeek: 15_120_000,
    timeToRecoverMeanMs: 128_000,
    breaches90d: 61,
  },
  running: [unconfirmed, slowLedgerSummary, searchErrors, verifying],
  fleet: {
    histogram: [0, 1, 2, 5, 11, 18, 24, 26, 15, 5],
    notTested: 41,
    bands: { Strong: 11, Fair: 35, Weak: 42, 'At risk': 19 },
    median: 67,
    lowest: { entityRef: 'component:default/legacy-billing', value: 14 },
    visible: 148,
  },
  attention: [
    attention(
      'inventory',
      2,
      'team-fulfilment',
      49,
      'Unconfirmed fault',
      'Capped at 49',
    ),
    attention(
      'checkout-web',
      1,
      'team-storefront',
      undefined,
      'Not tested',
      'Tier 1 without a run',
    ),
    attention('legacy-billing', 1, 'team-finance', 14, '3 critical slots fail'),
    attention(
      'orders',
      1,
      'team-orders',
      58,
      'Fell by 11 in 30 days',
      '4 slots went stale',
    ),
  ],
  halts: [],
  recentHalts: [],
  agents: { connected: 12, silent: 1, total: 13 },
  allowed: { halt: yes, lift: yes, enrol: yes },
  notices: [],
  now: storyNow,
};

/** What an administrator may halt from any page. @public */
export const haltScopes: HaltChoice[] = [
  {
    scope: { kind: 'owner', ownerRef: 'group:default/team-checkout' },
    allowed: yes,
  },
  {
    scope: { kind: 'environment', environment: 'production' },
    allowed: yes,
  },
  { scope: { kind: 'everything' }, allowed: yes },
];

/** A halt on production, three attempts told to revert. @public */
export const productionHalt: HaltView = {
  id: 'halt-1',
  scope: { kind: 'environment', environment: 'production' },
  reason: 'INC-4471 checkout errors',
  by: 'user:default/sofia.marin',
  at: at('15:02:11'),
  agents: {
    reached: Array.from({ length: 12 }, (_, index) => `agent-${index}`),
    notReached: ['edge-fra-02'],
  },
  attempts: { absent: 2, reverting: 1, unknown: 0 },
  allowed: { lift: yes },
};

const capability = (fault: string, mechanism: string) => ({
  fault,
  mechanism,
  available: true,
});

/** Two agents, one without something and one that never came. @public */
export const agents: AgentView[] = [
  {
    id: 'local-host',
    name: 'local-host',
    kind: 'host',
    environment: 'demo',
    version: '0.1.0',
    hostname: 'shop-1',
    state: 'connected',
    heardAt: storyNow - 800,
    enrolledAt: storyNow - 86_400_000,
    certificateUntil: storyNow + 7 * 86_400_000,
    guardianAlive: true,
    activeEffects: 0,
    capabilities: [
      capability('processKill', 'signal'),
      capability('processPause', 'signal'),
      capability('cpuStress', 'worker processes'),
      {
        fault: 'memoryStress',
        mechanism: 'worker processes',
        available: false,
        missing: 'no cgroup v2 memory controller',
        remedy: 'Mount cgroup v2, or give the agent its own slice',
      },
    ],
  },
  {
    id: 'local-network',
    name: 'local-network',
    kind: 'network',
    environment: 'demo',
    version: '0.1.0',
    hostname: 'shop-1',
    state: 'silent',
    heardAt: at('12:20:40'),
    enrolledAt: storyNow - 86_400_000,
    certificateUntil: storyNow + 7 * 86_400_000,
    guardianAlive: true,
    activeEffects: 2,
    capabilities: [
      capability('networkLatency', 'in-path proxy'),
      capability('httpAbort', 'in-path proxy'),
      capability('dependencyOutage', 'in-path proxy'),
    ],
  },
];
