import type {
  RunSummary,
  RunView,
} from '@faultline/backstage-plugin-chaos-common';
import type { AttemptView } from '@faultline/backstage-plugin-chaos-common';
import { at, storyNow } from './clock';
import { people } from './people';
import { route, slowLedgerPlan } from './plan';
import { authorisationP99, authorisationSuccess, budgetBurn } from './probes';
import { samplesOf } from './samples';
import { paymentsScore } from './slots';

const from = at('12:18:00');
const success = [
  99.72, 99.74, 99.71, 99.73, 99.69, 99.68, 99.66, 99.64, 99.61, 99.58, 99.55,
  99.52, 99.42, 99.27, 99.06, 98.8, 98.5, 98.3, 98.1, 97.94,
];
const successAfter = [
  97.8, 97.5, 97.12, 97.2, 97.7, 98.4, 98.9, 99.2, 99.3, 99.41, 99.52, 99.55,
  99.6, 99.65, 99.7, 99.72,
];
const p99 = [
  210,
  206,
  213,
  209,
  602,
  undefined,
  741,
  836,
  871,
  905,
  918,
  934,
  951,
  962,
  958,
  969,
  974,
  971,
  980,
  978,
];
const p99After = [
  981, 984, 1002, 1000, 981, 972, 951, 870, 690, 520, 340, 260, 235, 218, 214,
  210,
];
const burn = [
  ...Array.from({ length: 16 }, (_, i) => 1 + i * 0.8),
  14.6,
  15.1,
  15.4,
  15.8,
];
const burnAfter = [
  16.4, 16.8, 17.1, 15.9, 15.0, 14.8, 14.5, 12.1, 9.4, 7.2, 5.1, 4.0, 3.2, 2.4,
  1.9, 1.5,
];

const attempt = (index: number, magnitude: number): AttemptView => ({
  id: `attempt${index}`,
  runId: '8k2fq400',
  group: 0,
  step: 0,
  targetId: route(index).id,
  agentId: 'local-network',
  phase: 'injected',
  seen: 'present',
  magnitude,
  heardAt: at('12:21:10'),
  injectedAt: at('12:18:32'),
  target: route(index),
  undo: '12:18:32, before the fault',
  mechanism: 'in-path proxy',
  survives: 'selfExpiring',
  summary: 'asked 400 ± 50 ms',
});

/** Run 8K2FQ4 as a row. @public */
export const slowLedgerSummary: RunSummary = {
  id: '8k2fq400',
  shortId: '8K2FQ4',
  experimentId: slowLedgerPlan.experimentId,
  title: 'Slow ledger',
  template: 'slow-dependency',
  entityRef: 'component:default/payments',
  entityTier: 1,
  owners: [people.checkout],
  environment: 'production',
  fault: 'networkLatency',
  faultSummary: 'Latency +400 ms ± 50 ms to ledger',
  phase: 'active',
  requestedBy: people.mara,
  createdAt: at('12:15:02'),
  injectedAt: at('12:18:32'),
  deadlineAt: at('12:24:32'),
  heardAt: at('12:21:13'),
  silent: false,
  targets: { frozen: 2, injected: 2, proven: 0 },
  signals: [
    {
      probe: authorisationSuccess.name,
      role: 'steadyState',
      status: 'failing',
      lastValue: 97.94,
      unit: '%',
    },
    {
      probe: authorisationP99.name,
      role: 'steadyState',
      status: 'failing',
      lastValue: 978,
      unit: 'ms',
    },
    {
      probe: budgetBurn.name,
      role: 'stopCondition',
      status: 'failing',
      lastValue: 15.8,
    },
  ],
};

const yes = { allowed: true };

/** Run 8K2FQ4 at 12:21:13: active, a stop condition breaching. @public */
export const liveRun: RunView = {
  ...slowLedgerSummary,
  plan: slowLedgerPlan,
  attempts: [attempt(1, 402), attempt(2, 397)],
  probes: slowLedgerPlan.probes,
  samples: [
    ...samplesOf(authorisationSuccess, from, success, {
      from: at('12:18:32'),
      to: storyNow,
    }),
    ...samplesOf(authorisationP99, from, p99, {
      from: at('12:18:32'),
      to: storyNow,
    }),
    ...samplesOf(budgetBurn, from, burn, {
      from: at('12:18:32'),
      to: storyNow,
    }),
  ],
  stops: [],
  history: { events: 31, verified: true, headHash: '0'.repeat(64) },
  principal: {
    kind: 'user',
    userRef: people.mara,
    ownershipRefs: [people.checkout],
  },
  allowed: { abort: yes, attest: yes, launch: yes },
  failureMeans:
    'A failure here usually means a missing timeout or retry budget on the client.',
  now: storyNow,
};

const slot = { title: 'Slow ledger' };

/** The same run after its end: verdict failed, recovery clean, 72 → 67. @public */
export const finishedRun: RunView = {
  ...liveRun,
  phase: 'succeeded',
  verdict: 'failed',
  recovery: 'clean',
  endedAt: at('12:23:52'),
  timeToRecoverMs: 258_000,
  targets: { frozen: 2, injected: 2, proven: 2 },
  attempts: [attempt(1, 402), attempt(2, 397)].map(
    (one): AttemptView => ({
      ...one,
      phase: 'reverted',
      seen: 'absent',
      endedAt: at('12:21:43'),
      heardAt: at('12:21:43'),
      durationMs: 191_000,
      evidence: 'Delay 1.8 ms, was 1.7 ms; 0 of our rules in the proxy',
    }),
  ),
  samples: [
    ...samplesOf(authorisationSuccess, from, [...success, ...successAfter], {
      from: at('12:18:32'),
      to: at('12:21:43'),
    }),
    ...samplesOf(authorisationP99, from, [...p99, ...p99After], {
      from: at('12:18:32'),
      to: at('12:21:43'),
    }),
    ...samplesOf(budgetBurn, from, [...burn, ...burnAfter], {
      from: at('12:18:32'),
      to: at('12:21:43'),
    }),
  ],
  signals: liveRun.signals.map(signal => ({
    ...signal,
    status: 'holds' as const,
  })),
  stops: [
    {
      kind: 'stopCondition',
      by: budgetBurn.name,
      reason: '17.1, above 14.4 for 60 s',
      at: at('12:21:42'),
    },
  ],
  report: {
    verdict: 'failed',
    recovery: 'clean',
    sentence:
      'Authorisation success fell below 99.5 % for 2 min 50 s (lowest 97.12 %) while calls to ledger were 400 ms slower.',
    timeToDetectMs: 38_000,
    timeToRecoverMs: 258_000,
    timeToRecoverFromRevertMs: 67_000,
    faultPresentMs: 191_000,
    confidence: { samplesWithData: 71, samples: 72 },
    probes: [
      {
        probe: authorisationSuccess.name,
        outcome: 'broken',
        brokenForMs: 170_000,
        worst: 97.12,
        firstBreachAt: at('12:20:00'),
      },
      {
        probe: authorisationP99.name,
        outcome: 'broken',
        brokenForMs: 200_000,
        worst: 1002,
        firstBreachAt: at('12:19:10'),
      },
      {
        probe: budgetBurn.name,
        outcome: 'broken',
        brokenForMs: 100_000,
        worst: 17.1,
        firstBreachAt: at('12:20:40'),
      },
    ],
  },
  scoreChange: {
    before: paymentsScore(),
    after: {
      ...paymentsScore({
        [slot.title]: {
          outcome: 'failed',
          points: 3,
          ageMs: 0,
          stale: false,
          wouldAdd: 9,
          runId: '8k2fq400',
        },
      }),
      coverage: 0.8,
    },
    slotId: 'slow-dependency:Slow ledger',
  },
  score: { before: 71.9, after: 66.9 },
  history: { events: 52, verified: true, headHash: '0'.repeat(64) },
  now: at('12:24:00'),
};
