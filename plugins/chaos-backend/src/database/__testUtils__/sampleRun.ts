import type {
  EntityFacts,
  Experiment,
  Plan,
  RunState,
} from '@faultline/chaos-core';
import type { StoredRun } from '../types';

const PAYMENTS = 'component:default/payments';

/** An experiment that holds `payments` frozen for a minute. */
export const sampleExperiment: Experiment = {
  name: 'freeze-one-payments',
  labels: {},
  annotations: {},
  entityRef: PAYMENTS,
  target: {
    names: [],
    selector: [{ key: 'app', operator: 'In', values: ['payments'] }],
  },
  steps: [
    [
      {
        name: 'processPause',
        type: 'processPause',
        durationMs: 60_000,
        selection: { mode: 'count', count: 1 },
        parameters: {},
      },
    ],
  ],
  monitoring: { alerts: [], probes: [] },
  safety: { onDisconnect: 'revert', requireApproval: false },
  expectation: { kind: 'holds' },
};

/** A plan without targets; enough for what is stored. */
export const samplePlan: Plan = {
  experimentId: 'experiment-1',
  experimentName: 'freeze-one-payments',
  entityRef: PAYMENTS,
  environment: 'demo',
  steps: [],
  seed: 1,
  probes: [],
  expectation: { kind: 'holds' },
  onDisconnect: 'revert',
  impacted: [],
  edges: [],
  safety: [],
  faultMs: 60_000,
  revertBoundMs: 1000,
  intentHash: 'a'.repeat(64),
  targetsHash: 'b'.repeat(64),
  createdAt: 1000,
};

/** A queued run; `changes` go into its state, `columns` beside it. */
export function sampleRun(
  id: string,
  changes: Partial<RunState> = {},
  columns: Partial<StoredRun> = {},
): StoredRun {
  return {
    state: {
      id,
      phase: 'queued',
      version: 1,
      fence: 0,
      labels: {
        runId: id,
        entityRefs: [PAYMENTS],
        owners: ['group:default/team-checkout'],
        environment: 'demo',
      },
      faultMs: 60_000,
      revertBoundMs: 1000,
      verifyBoundMs: 60_000,
      attempts: [],
      stops: [],
      createdAt: 1000,
      beforeProbes: 'pending',
      afterProbes: 'pending',
      ...changes,
    },
    experimentId: 'experiment-1',
    title: 'Freeze one instance',
    entityRef: PAYMENTS,
    entityTier: 1,
    owners: ['group:default/team-checkout'],
    environment: 'demo',
    fault: 'processPause',
    faultSummary: 'Freeze 1 of 2 processes',
    plan: samplePlan,
    experiment: sampleExperiment,
    principal: {
      kind: 'user',
      userRef: 'user:default/mara',
      ownershipRefs: ['user:default/mara', 'group:default/team-checkout'],
    },
    requestedBy: 'user:default/mara',
    ...columns,
  };
}

/** What the catalog says of an entity. */
export function sampleFacts(name: string, owners: string[]): EntityFacts {
  return {
    entityRef: `component:default/${name}`,
    kind: 'component',
    name,
    title: name,
    tier: 1,
    tierDeclared: true,
    owners,
    selector: [],
    probes: [],
    dependencies: [],
    problems: [],
  };
}
