import type {
  Plan,
  PlanStep,
  SafetyVerdict,
  Target,
} from '@faultline/chaos-core';
import type { PlanView } from '@faultline/backstage-plugin-chaos-common';
import { at } from './clock';
import { people } from './people';
import { authorisationP99, authorisationSuccess, budgetBurn } from './probes';

/** One way from payments to ledger through the proxy. */
export function route(index: number): Target {
  return {
    id: `endpoint:local-network/payments-${index}-to-ledger@127.0.0.1:722${index}`,
    kind: 'endpoint',
    name: `payments-${index} → ledger`,
    labels: { app: 'payments', to: 'ledger' },
    confirmedEntityRef: 'component:default/payments',
    agentId: 'local-network',
    environment: 'production',
    details: { upstream: '127.0.0.1:7130' },
  };
}

const pass = (rule: string, title: string): SafetyVerdict => ({
  rule,
  title,
  level: 'pass',
  reason: `${title}.`,
});

const step: PlanStep = {
  index: 0,
  group: 0,
  action: {
    name: 'networkLatency',
    type: 'networkLatency',
    durationMs: 360_000,
    selection: { mode: 'count', count: 2 },
    parameters: {
      latencyMs: 400,
      jitterMs: 50,
      percentage: 100,
      to: 'component:default/ledger',
    },
  },
  summary: 'Latency +400 ms ± 50 ms to ledger',
  mechanism: 'in-path proxy',
  shape: 'held',
  survives: 'selfExpiring',
  undoNeeds: 'nothing',
  revertMs: 250,
  undo: 'Clear the rule in the proxy',
  targets: [route(1), route(2)],
  notChosen: [route(3), route(4), route(5), route(6)],
  matched: 6,
};

/** The frozen plan of run 8K2FQ4. */
export const slowLedgerPlan: Plan = {
  experimentId: '3f0b6c1e-5d3a-4c51-9c38-6d8e2f1a7b40',
  experimentName: 'slow-ledger',
  entityRef: 'component:default/payments',
  environment: 'production',
  steps: [step],
  seed: 5521,
  probes: [authorisationSuccess, authorisationP99, budgetBurn],
  expectation: { kind: 'holds' },
  onDisconnect: 'revert',
  impacted: [
    {
      entityRef: 'component:default/payments',
      title: 'payments',
      tier: 1,
      owners: [people.checkout],
      distance: 0,
      strength: 'hard',
      likelihood: 'target',
    },
    {
      entityRef: 'component:default/orders',
      title: 'orders',
      tier: 1,
      owners: [people.orders],
      distance: 1,
      via: 'component:default/payments',
      strength: 'hard',
      likelihood: 'likely',
    },
    {
      entityRef: 'component:default/subscriptions',
      title: 'subscriptions',
      tier: 2,
      owners: ['group:default/team-growth'],
      distance: 1,
      via: 'component:default/payments',
      strength: 'soft',
      likelihood: 'possible',
    },
    {
      entityRef: 'component:default/refund-worker',
      title: 'refund-worker',
      tier: 3,
      owners: [people.checkout],
      distance: 1,
      via: 'component:default/payments',
      strength: 'soft',
      likelihood: 'unlikely',
    },
    {
      entityRef: 'component:default/checkout-web',
      title: 'checkout-web',
      tier: 1,
      owners: [people.storefront],
      distance: 2,
      via: 'component:default/orders',
      strength: 'hard',
      likelihood: 'likely',
    },
    {
      entityRef: 'component:default/mobile-bff',
      title: 'mobile-bff',
      tier: 2,
      owners: ['group:default/team-mobile'],
      distance: 2,
      via: 'component:default/orders',
      strength: 'hard',
      likelihood: 'possible',
    },
  ],
  edges: [
    {
      from: 'component:default/orders',
      to: 'component:default/payments',
      strength: 'hard',
    },
    {
      from: 'component:default/subscriptions',
      to: 'component:default/payments',
      strength: 'soft',
    },
    {
      from: 'component:default/refund-worker',
      to: 'component:default/payments',
      strength: 'soft',
    },
    {
      from: 'component:default/checkout-web',
      to: 'component:default/orders',
      strength: 'hard',
    },
    {
      from: 'component:default/mobile-bff',
      to: 'component:default/orders',
      strength: 'hard',
    },
  ],
  safety: [
    {
      rule: 'tierDownstream',
      title: 'Tier downstream',
      level: 'warn',
      reason: '2 impacted entities of tier 1: orders, checkout-web',
      remedy: 'Tell their owners before the start',
    },
    pass('ownerOfTarget', 'You own what is hit'),
    pass('targetLimit', 'Targets: 2 of 6, limit 10'),
    pass('everyFaultReverts', 'Every fault reverts'),
    pass('undoBound', 'Undone within 250 ms'),
    pass('steadyStateKnown', 'Steady state is known'),
    pass('noOverlap', 'No run on the same targets'),
    pass('noHalt', 'No halt holds'),
    pass('faultAvailable', 'Agent can do and undo it'),
  ],
  faultMs: 360_000,
  revertBoundMs: 250,
  intentHash: `5d11${'a4'.repeat(28)}0c2f`,
  targetsHash: `9c417be203aaf51d${'7b'.repeat(22)}e07b`,
  createdAt: at('12:14:48'),
};

const refusal: SafetyVerdict = {
  rule: 'noOverlap',
  title: 'No run on the same targets',
  level: 'refuse',
  reason: 'Run 8K1M7B holds payments-2 → ledger until 12:24:32',
  remedy: 'Wait for its end, or stop it',
};

/** The answer to planning, with one refusal as drawn. @public */
export function slowLedgerPlanView(refused: boolean): PlanView {
  const safety = refused
    ? [
        refusal,
        ...slowLedgerPlan.safety.filter(one => one.rule !== refusal.rule),
      ]
    : slowLedgerPlan.safety;
  return {
    plan: { ...slowLedgerPlan, safety },
    checks: [],
    refusals: refused ? 1 : 0,
    confirm: {
      type: 'payments',
      reason: 'because tier 1 is downstream: orders, checkout-web',
    },
    agents: [
      { agentId: 'local-network', answered: true, targets: 6 },
      { agentId: 'local-host', answered: true, targets: 0 },
    ],
    score: { now: 72, ifPassed: 75.9, ifFailed: 66.9 },
  };
}
