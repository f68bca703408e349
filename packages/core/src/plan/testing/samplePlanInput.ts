import type { EntityFacts, ImpactedEntity } from '../../entity/types';
import type { ActionSpec, Experiment } from '../../experiment/types';
import type { ProbeSpec } from '../../probe/types';
import type { SafetyContext } from '../../safety/SafetyInput';
import type { Target } from '../../target/types';
import type { PlanInput } from '../PlanInput';
import type { AgentCheck } from '../types';

export const NOW = Date.UTC(2026, 0, 15, 12);
export const PAYMENTS = 'component:default/payments';

/** One process of payments. */
export function sampleTarget(
  number: number,
  changes: Partial<Target> = {},
): Target {
  return {
    id: `process:boot:${number}:1`,
    kind: 'process',
    name: `payments-${number}`,
    labels: { app: 'payments' },
    confirmedEntityRef: PAYMENTS,
    agentId: 'local-host',
    environment: 'demo',
    details: {},
    ...changes,
  };
}

/** Freezes one process for half a minute. */
export function sampleAction(changes: Partial<ActionSpec> = {}): ActionSpec {
  return {
    name: 'freeze',
    type: 'processPause',
    durationMs: 30_000,
    selection: { mode: 'count', count: 1 },
    parameters: {},
    ...changes,
  };
}

/** Asks the shop whether payments still authorises. */
export function sampleProbe(changes: Partial<ProbeSpec> = {}): ProbeSpec {
  return {
    name: 'authorisation',
    mode: 'throughout',
    role: 'steadyState',
    required: true,
    intervalMs: 1000,
    timeoutMs: 500,
    tolerance: { failing: 2, of: 3 },
    minimumSamples: 3,
    stableForMs: 5000,
    graceMs: 5000,
    question: {
      type: 'http',
      url: 'http://127.0.0.1:7151/probes/authorisation',
      method: 'GET',
      status: [200],
    },
    ...changes,
  };
}

export function sampleExperiment(
  changes: Partial<Experiment> = {},
): Experiment {
  return {
    name: 'freeze-one-instance',
    labels: {},
    annotations: {},
    entityRef: PAYMENTS,
    target: {
      names: [],
      selector: [{ key: 'app', operator: 'In', values: ['payments'] }],
    },
    steps: [[sampleAction()]],
    monitoring: { alerts: [], probes: [sampleProbe()] },
    safety: { onDisconnect: 'revert', requireApproval: false },
    expectation: { kind: 'holds' },
    ...changes,
  };
}

export function sampleCheck(changes: Partial<AgentCheck> = {}): AgentCheck {
  return {
    agentId: 'local-host',
    mechanism: 'signal',
    shape: 'held',
    survives: 'guarded',
    undoNeeds: 'nothing',
    revertMs: 100,
    undo: 'Send SIGCONT',
    checks: [{ name: 'privilege', ok: true, detail: 'same user' }],
    ...changes,
  };
}

export function sampleImpacted(
  name: string,
  changes: Partial<ImpactedEntity> = {},
): ImpactedEntity {
  return {
    entityRef: `component:default/${name}`,
    title: name,
    tier: 2,
    owners: [`group:default/team-${name}`],
    distance: 1,
    via: PAYMENTS,
    strength: 'hard',
    likelihood: 'likely',
    ...changes,
  };
}

export function sampleFacts(changes: Partial<EntityFacts> = {}): EntityFacts {
  return {
    entityRef: PAYMENTS,
    kind: 'component',
    name: 'payments',
    title: 'payments',
    tier: 1,
    tierDeclared: true,
    owners: ['group:default/team-checkout'],
    selector: [],
    probes: [],
    dependencies: [],
    problems: [],
    ...changes,
  };
}

export function sampleContext(
  changes: Partial<SafetyContext> = {},
): SafetyContext {
  return {
    principal: {
      kind: 'user',
      userRef: 'user:default/mara',
      ownershipRefs: ['user:default/mara', 'group:default/team-checkout'],
    },
    access: {
      administrators: ['group:default/platform-admins'],
      requireOwnership: true,
      services: [],
    },
    owners: ['group:default/team-checkout'],
    halts: [],
    activeRuns: [],
    agentsConnected: 2,
    caps: {
      maxTargets: 10,
      maxTargetPercentage: 100,
      maxFaultMs: 30 * 60_000,
    },
    probeOrigins: ['http://127.0.0.1:7151'],
    probeTypes: ['http', 'tcp'],
    protectedTargetIds: [],
    now: NOW,
    ...changes,
  };
}

/** A plan against which no rule has anything to say: one of three processes of payments is frozen. */
export function samplePlanInput(changes: Partial<PlanInput> = {}): PlanInput {
  return {
    experimentId: '3f0b6c1e-5d3a-4c51-9c38-6d8e2f1a7b40',
    experiment: sampleExperiment(),
    environment: 'demo',
    candidates: [
      { actionIndex: 0, targets: [1, 2, 3].map(each => sampleTarget(each)) },
    ],
    checks: [{ actionIndex: 0, check: sampleCheck() }],
    facts: sampleFacts(),
    impacted: [],
    edges: [],
    owners: ['group:default/team-checkout'],
    seed: 5521,
    now: NOW,
    safetyContext: sampleContext(),
    ...changes,
  };
}
