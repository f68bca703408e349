import type { Plan, Target } from '@faultline/chaos-core';
import type {
  AttemptView,
  RunView,
} from '@faultline/backstage-plugin-chaos-common';
import { at, storyNow } from './clock';
import { people } from './people';
import { slowLedgerPlan } from './plan';
import { stockReads } from './probes';
import { liveRun } from './runs';
import { samplesOf } from './samples';

const machine = (index: number): Target => ({
  id: `process:0c41d7be-92af-4d2a-9f11-8e07e2a90c5d:41${index}7:88112${index}`,
  kind: 'process',
  name: `inventory-0${index}`,
  labels: { app: 'inventory' },
  confirmedEntityRef: 'component:default/inventory',
  agentId: `host-0${index}`,
  environment: 'production',
  details: { pid: `41${index}7` },
});

const plan: Plan = {
  ...slowLedgerPlan,
  experimentName: 'cpu-pressure',
  entityRef: 'component:default/inventory',
  steps: slowLedgerPlan.steps.map(step => ({
    ...step,
    action: {
      name: 'cpuStress',
      type: 'cpuStress' as const,
      durationMs: 600_000,
      selection: { mode: 'count' as const, count: 2 },
      parameters: { workers: 2, load: 90 },
    },
    summary: 'CPU load 90 % on 2 workers',
    mechanism: 'worker processes',
    survives: 'guarded' as const,
    undo: 'End the workers',
    targets: [machine(3), machine(5)],
    notChosen: [],
    matched: 4,
  })),
  probes: [stockReads],
  faultMs: 600_000,
};

const attempt = (index: number): AttemptView => ({
  id: `machine${index}`,
  runId: '8jx4nd00',
  group: 0,
  step: 0,
  targetId: machine(index).id,
  agentId: `host-0${index}`,
  phase: 'injected',
  seen: 'present',
  magnitude: 91,
  heardAt: at('12:04:31'),
  injectedAt: at('11:58:40'),
  target: machine(index),
  undo: 'End the workers',
  mechanism: 'worker processes',
  survives: 'guarded',
  summary: 'asked 90 %',
});

const from = at('11:57:30');
const values = Array.from(
  { length: 142 },
  (_, index) => 99.9 + Math.sin(index * 1.7) * 0.04,
);

/** Run 8JX4ND at 12:21:13: one agent silent, nothing claims that the fault is gone. @public */
export const unconfirmedRun: RunView = {
  ...liveRun,
  id: '8jx4nd00',
  shortId: '8JX4ND',
  title: 'CPU pressure',
  template: 'cpu-pressure',
  entityRef: 'component:default/inventory',
  entityTier: 2,
  owners: ['group:default/team-fulfilment'],
  fault: 'cpuStress',
  faultSummary: 'CPU load 90 % on 2 workers, 10 min',
  phase: 'unconfirmed',
  requestedBy: people.ines,
  createdAt: at('11:55:12'),
  injectedAt: at('11:58:40'),
  deadlineAt: at('12:08:40'),
  heardAt: at('12:08:41'),
  silent: true,
  unknownSince: at('12:04:31'),
  targets: { frozen: 2, injected: 2, proven: 1 },
  signals: [
    {
      probe: stockReads.name,
      role: 'steadyState',
      status: 'holds',
      lastValue: 99.92,
      unit: '%',
    },
  ],
  plan,
  attempts: [
    { ...attempt(3), unknownSince: at('12:04:31') },
    {
      ...attempt(5),
      phase: 'reverted',
      seen: 'absent',
      heardAt: at('12:08:41'),
      endedAt: at('12:08:41'),
      evidence: 'No worker of ours is left',
    },
  ],
  probes: [stockReads],
  samples: samplesOf(stockReads, from, values, {
    from: at('11:58:40'),
    to: storyNow,
  }),
  stops: [
    {
      kind: 'deadline',
      reason: 'the fault was asked for 10 min',
      at: at('12:08:40'),
    },
  ],
  report: undefined,
  principal: { kind: 'user', userRef: people.ines, ownershipRefs: [] },
};
